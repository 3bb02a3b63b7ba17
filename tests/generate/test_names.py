"""Names that are wanted twice (how-name), and names that are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.generate.projects import Project, mypy_lines

TASK = """\
from how_codegen import define


@define.task({arguments})
async def {function}(text: str) -> str:
    return text
"""

HOW = """\
from how_codegen import define
from how_codegen.types import Routine


@define.how({arguments})
def {function}(step: Routine[[str], str]) -> Routine[[str], str]:
    async def workflow(text: str) -> str:
        return await step(text)

    return workflow
"""


def task(function: str, arguments: str) -> str:
    return TASK.format(function=function, arguments=arguments)


def how(function: str, arguments: str) -> str:
    return HOW.format(function=function, arguments=arguments)


def bare(text: str) -> str:
    return text.replace("()", "", 1)


#: What stands in `shop/one.py` and `shop/two.py`, and the lines that are reported.
CLASHES = {
    "routines": (
        task("one", 'name="wash"'),
        task("two", 'name="wash"'),
        'shop/two.py:4: error: two routines are called "wash", version "1": '
        "give each a name or a version of its own  [how-name]\n"
        "shop/two.py:4: note: one is called that, too (shop/one.py:4)\n",
    ),
    "explicit_default_version": (
        task("one", 'name="wash", version="1"'),
        task("two", 'name="wash"'),
        "shop/two.py:4",
    ),
    "one_is_explicit": (task("one", 'name="wash"'), bare(task("wash", "")), "shop/one.py:4"),
    "task_and_workflow": (
        task("one", 'name="wash"'),
        task("two", 'name="wash"').replace("define.task", "define.workflow"),
        "shop/two.py:4",
    ),
    "constant_name": (
        task("one", 'name="wash"'),
        "from typing import Final\n\nNAME: Final = 'wash'\n" + task("two", "name=NAME"),
        "shop/two.py:7",
    ),
    "synchronous": (
        task("one", 'name="wash"').replace("async ", ""),
        task("two", 'name="wash"'),
        "shop/two.py:4",
    ),
    "one_module": (
        task("one", 'name="wash"') + task("two", 'name="wash"').split("\n", 3)[3],
        "",
        "shop/one.py:7",
    ),
    "of_a_class": (
        task("one", 'name="wash"'),
        "from how_codegen import define\n\n\nclass Washer:\n    @define.task(name='wash')\n"
        "    async def wash(self, text: str) -> str:\n        return text\n",
        "shop/two.py:5",
    ),
    "other_spelling": (
        task("one", 'name="wash"'),
        task("two", 'name="wash"')
        .replace("from how_codegen import define", "from how_codegen.define import task as job")
        .replace("define.task", "job"),
        "shop/two.py:4",
    ),
    "hows": (
        how("one", 'name="wash"'),
        how("two", 'name="wash"'),
        'shop/two.py:5: error: two HOWs are called "wash": give each a name of its own'
        "  [how-name]\nshop/two.py:5: note: one is called that, too (shop/one.py:5)\n",
    ),
    "a_how_without_calls": (how("one", 'name="pipe"'), "", "shop/one.py:5"),
}

FINE = {
    "other_version": (task("one", 'name="wash"'), task("two", 'name="wash", version="2"')),
    "other_name": (task("one", 'name="wash"'), task("two", 'name="dry"')),
    "nobody_named_them": (bare(task("wash", "")), bare(task("wash", ""))),
    "only_versions": (task("wash", 'version="1"'), task("wash", 'version="1"')),
    "default_hows": (bare(how("wash", "")), bare(how("wash", ""))),
    "how_and_task": (task("one", 'name="wash"'), how("two", 'name="wash"')),
    "name_of_an_instance": (task("one", 'name="counted"'), ""),
    "known_when_run": (
        task("one", 'name="wash"'),
        "def name() -> str:\n    return 'wash'\n\n\n" + task("two", "name=name()"),
    ),
    "version_known_when_run": (
        task("one", 'name="wash"'),
        "import os\n" + task("two", 'name="wash", version=os.environ["VERSION"]'),
    ),
    "unpacked": (
        task("one", 'name="wash"'),
        "OPTIONS: dict[str, str] = {}\n" + task("wash", "**OPTIONS"),
    ),
    "one_of_two_definitions": (
        "import sys\n\nfrom how_codegen import define\n\nif len(sys.argv) > 1:\n\n"
        "    @define.task(name='wash')\n    async def wash(text: str) -> str:\n"
        "        return text\n\nelse:\n\n"
        "    @define.task(name='wash')\n    async def wash(text: str) -> str:\n"
        "        return text + text\n",
        "",
    ),
    "made_in_functions": (
        task("one", 'name="wash"'),
        "from how_codegen import define\n\n\ndef make() -> object:\n"
        "    @define.task(name='wash')\n    async def wash(text: str) -> str:\n"
        "        return text\n\n    return wash\n",
    ),
    "hows_made_in_functions": (
        how("one", 'name="wash"'),
        "def make() -> None:\n"
        + "".join(f"    {line}" for line in how("two", 'name="wash"').splitlines(keepends=True)),
    ),
    "re_exported": (task("one", 'name="wash"'), "from shop.one import one as two\n\nprint(two)\n"),
}


def with_modules(shop: Project, one: str, two: str) -> Project:
    shop.write("shop/one.py", one)
    shop.write("shop/two.py", two)
    return shop


@pytest.mark.parametrize("case", CLASHES)
@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_name_that_is_wanted_twice(shop: Project, case: str, command: str) -> None:
    one, two, expected = CLASHES[case]
    with_modules(shop, one, two)
    before = shop.snapshot()
    said = shop.how(command)
    assert (1, before) == (said.code, shop.snapshot())
    assert said.out.startswith(f"{expected}" if "\n" in expected else f"{expected}: error: ")
    assert ["[how-name]"] == [
        line.rpartition("  ")[2] for line in said.out.splitlines() if ": error: " in line
    ]


@pytest.mark.parametrize("case", FINE)
def test_no_false_alarm(shop: Project, case: str) -> None:
    with_modules(shop, *FINE[case])
    said = shop.how("check")
    assert (0, "") == (said.code, said.out)


def test_three_of_a_name_are_one_finding(shop: Project) -> None:
    with_modules(shop, task("one", 'name="wash"'), task("two", 'name="wash"'))
    shop.write("shop/three.py", bare(task("wash", "")))
    lines = shop.how("check").out.splitlines()
    assert lines[0].startswith('shop/two.py:4: error: 3 routines are called "wash"')
    assert [
        "shop/two.py:4: note: one is called that, too (shop/one.py:4)",
        "shop/two.py:4: note: wash is called that, too (shop/three.py:4)",
    ] == lines[1:]


def test_programs_find_both_places(shop: Project) -> None:
    with_modules(shop, task("one", 'name="wash"'), task("two", 'name="wash"'))
    shop.write("shop/more.py", shop.read("shop/calls.py").replace("spelled", "told"))
    found = json.loads(shop.how("check", "--output-format=json").out)
    places = [
        (Path(place["filename"]).name, place["location"]["row"])
        for item in found
        for place in (item, *item["notes"])
    ]
    assert [("more.py", 4), ("calls.py", 4), ("two.py", 4), ("one.py", 4)] == places


def test_generated_modules_do_not_clash(fresh: Project) -> None:
    fresh.replace("pyproject.toml", 'sources = ["shop"]', 'sources = ["."]')
    fresh.write("shop/more.py", "from shop.workflows.counted import counted\n\nprint(counted)\n")
    said = fresh.how("check")
    assert (0, "") == (said.code, said.out)


@pytest.mark.parametrize("file", ["tests/tasks.py", "shop/test_tasks.py", "tools/tasks.py"])
def test_what_is_not_under_sources_does_not_clash(shop: Project, file: str) -> None:
    shop.write(file, task("other", 'name="clean", version="1"'))
    shop.write("shop/uses.py", "import shop.test_tasks\n" if "shop" in file else "")
    said = shop.how("check")
    assert (0, "") == (said.code, said.out)


def test_it_is_reported_beside_other_mistakes(shop: Project) -> None:
    with_modules(shop, task("one", 'name="wash"'), task("two", 'name="wash"'))
    shop.write("shop/calls.py", shop.read("shop/calls.py") + "wrong = pipe(count, spell)\n")
    codes = [line.rpartition("  ")[2] for line in shop.how("check").out.splitlines()]
    assert ["[how-typevar]", "[how-name]"] == [code for code in codes if code.startswith("[how-")]


def test_a_path_is_compared_with_what_it_imports(shop: Project) -> None:
    with_modules(shop, task("one", 'name="clean"'), "import shop.one\nimport shop.tasks\n")
    shop.write("shop/three.py", task("three", 'name="clean"') + "\n\nimport shop.tasks\n")
    said = shop.how("check", "shop/three.py")
    assert "shop/three.py:4: note: clean is called that, too (shop/tasks.py:6)\n" in said.out
    assert "shop/one.py" not in said.out
    assert "" == shop.how("check", "shop/one.py").out  # imports nothing of its name
    assert "" == shop.how("check", "shop/two.py").out  # has no such name


# -------------------------------------------------------------------------------- silencing


def ignored(text: str, comment: str) -> str:
    return text.replace('name="wash")', f'name="wash")  # type: ignore{comment}')


@pytest.mark.parametrize("comment", ["[how-name]", "[how-name, attr-defined]", ""])
def test_an_ignored_name_is_not_compared(shop: Project, comment: str) -> None:
    one, two = task("one", 'name="wash"'), task("two", 'name="wash"')
    with_modules(shop, one, ignored(two, comment))
    assert "" == shop.how("check").out


def test_mypy_does_not_call_the_comment_unused(shop: Project) -> None:
    two = ignored(task("two", 'name="wash"'), "[how-name]")
    how_ = ignored(how("three", 'name="wash"'), "[how-name]")
    with_modules(shop, task("one", 'name="wash"'), two)
    shop.write("shop/three.py", how_)
    assert [] == mypy_lines(shop)
    assert [] == mypy_lines(shop)  # from the cache
    shop.write("shop/two.py", two.replace("how-name", "how-name, how-arg"))
    assert ['shop/two.py:4: error: Unused "type: ignore[how-arg]" comment  [unused-ignore]'] == (
        mypy_lines(shop)
    )


@pytest.mark.parametrize(
    "setting",
    [
        'disable_error_code = ["how-name"]',
        '[[tool.mypy.overrides]]\nmodule = "shop.two"\ndisable_error_code = ["how-name"]',
        '[[tool.mypy.overrides]]\nmodule = "shop.one"\nignore_errors = true',
    ],
)
def test_mypys_configuration_switches_it_off(shop: Project, setting: str) -> None:
    with_modules(shop, task("one", 'name="wash"'), task("two", 'name="wash"'))
    shop.write("pyproject.toml", f"{shop.read('pyproject.toml')}{setting}\n")
    said = shop.how("check")
    assert (0, "") == (said.code, said.out)
