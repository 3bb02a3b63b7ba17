"""What keeps `how generate` from writing, what does not, and how it says so."""

from __future__ import annotations

import pytest

from tests.generate.known_failing import known_failing
from tests.generate.projects import Project, mypy_lines

WRONG = "\n\nwrong = pipe(count, spell)\n"
ORDINARY = "number: int = 'three'\n"


def blocked(project: Project, *arguments: str) -> list[str]:
    """The lines that generating prints, having written nothing."""
    before = project.snapshot()
    said = project.how("generate", *arguments)
    assert 1 == said.code, said.err
    assert before == project.snapshot()
    assert "Traceback" not in said.err
    return said.out.splitlines()


def append(project: Project, name: str, text: str) -> None:
    project.write(name, project.read(name) + text)


@pytest.mark.parametrize("option", [(), ("--check",), ("--diff",), ("--force",)])
def test_a_wrong_how_call_blocks_with_mypys_own_lines(
    shop: Project, option: tuple[str, ...]
) -> None:
    append(shop, "shop/calls.py", WRONG)
    lines = blocked(shop, *option)
    assert lines == mypy_lines(shop)
    assert any("[how-" in line for line in lines)


@pytest.mark.parametrize(
    "setting",
    [
        "show_column_numbers = true",
        "show_error_end = true",
        pytest.param("pretty = true", marks=known_failing("lines are not folded")),
    ],
)
def test_the_lines_follow_mypys_settings(shop: Project, setting: str) -> None:
    append(shop, "pyproject.toml", f"{setting}\n")
    append(shop, "shop/calls.py", WRONG)
    assert blocked(shop) == mypy_lines(shop)


def test_an_error_in_a_how_blocks(shop: Project) -> None:
    shop.replace(
        "shop/hows.py", "return await second", "value.nothing\n        return await second"
    )
    lines = blocked(shop)
    assert lines == mypy_lines(shop)
    assert ["shop/hows.py:17"] == [line.partition(": ")[0] for line in lines]


def test_only_what_is_about_hows_is_printed(shop: Project) -> None:
    append(shop, "shop/tasks.py", ORDINARY)
    append(shop, "shop/calls.py", WRONG)
    ordinary = [line for line in mypy_lines(shop) if line.startswith("shop/tasks.py")]
    assert 1 == len(ordinary)
    assert [line for line in mypy_lines(shop) if line not in ordinary] == blocked(shop)


@pytest.mark.parametrize(
    "file", ["shop/tasks.py", "shop/hows.py", "shop/calls.py", "shop/other.py"]
)
def test_ordinary_errors_are_counted(shop: Project, file: str) -> None:
    shop.write(file, (shop.read(file) if (shop.root / file).exists() else "") + ORDINARY * 2)
    said = shop.how("generate")
    assert (0, True) == (said.code, "2 other type errors" in said.err)
    assert ["counted.py", "spelled.py"] == list(shop.modules())


TESTS = "from shop.hows import pipe\nfrom shop.tasks import count, spell\n" + WRONG


@pytest.mark.parametrize("file", ["tests/cases.py", "shop/test_calls.py", "docs/conf.py"])
def test_wrong_calls_outside_of_the_sources_do_not_block(shop: Project, file: str) -> None:
    shop.replace("pyproject.toml", 'sources = ["shop"]', 'sources = ["."]')
    shop.write(file, TESTS)
    assert 0 == shop.how("generate").code
    assert ["counted.py", "spelled.py"] == list(shop.modules())


def test_excluded_sources_do_not_block(shop: Project) -> None:
    shop.replace("pyproject.toml", "[tool.mypy]", 'exclude = ["^shop/old"]\n\n[tool.mypy]')
    shop.write("shop/old_calls.py", TESTS)
    assert 0 == shop.how("generate").code


def test_an_ignored_call_is_skipped_and_listed(shop: Project) -> None:
    append(shop, "shop/calls.py", WRONG.replace(")\n", ")  # type: ignore\n"))
    said = shop.how("generate")
    assert 0 == said.code
    assert "shop/calls.py:8: skipped, it is under a `# type: ignore`" in said.err
    assert ["counted.py", "spelled.py"] == list(shop.modules())


@pytest.mark.parametrize("option", [(), ("--check",)])
def test_a_syntax_error_is_a_finding_with_its_place(shop: Project, option: tuple[str, ...]) -> None:
    shop.write("shop/other.py", "first = 1\nsecond = = 2\n")
    [line] = blocked(shop, *option)
    assert line.startswith("shop/other.py:2: error: ")
    assert line.endswith("[syntax]")


@pytest.mark.parametrize(
    "text",
    [
        "number: int = 'three'\n",
        "def f(:\n",
        TESTS,
    ],
    ids=["type_error", "syntax_error", "wrong_call"],
)
@pytest.mark.parametrize("file", ["counted.py", "orphan.py"])
def test_what_is_in_the_output_folder_never_blocks(fresh: Project, file: str, text: str) -> None:
    good = fresh.modules()
    fresh.write(f"shop/workflows/{file}", text)
    said = fresh.how("generate", "--force")
    assert 0 == said.code, said.out + said.err
    assert good == {name: found for name, found in fresh.modules().items() if name in good}


def test_calls_in_the_output_folder_are_not_generated_from(shop: Project) -> None:
    shop.write("shop/workflows/__init__.py", "")
    shop.write("shop/workflows/own.py", TESTS.replace("count, spell", "spell, count"))
    shop.generated()
    assert ["counted.py", "own.py", "spelled.py"] == list(shop.modules())


def test_code_that_imports_missing_modules_does_not_block(shop: Project) -> None:
    shop.write("shop/app.py", "from shop.workflows.counted import counted\n\nprint(counted)\n")
    assert 0 == shop.how("generate").code
    assert [] == [line for line in mypy_lines(shop) if "error" in line]


def test_code_that_imports_an_old_name_is_counted(shop: Project) -> None:
    shop.generated()
    shop.write("shop/app.py", "from shop.workflows.counted import counted\n\nprint(counted)\n")
    shop.replace("shop/calls.py", "counted = ", "renamed = ")
    said = shop.how("generate")
    assert 0 == said.code, said.out
    assert ["renamed.py", "spelled.py"] == list(shop.modules())


CHAIN = {
    "a": "from shop.hows import pipe\nfrom shop.tasks import clean, spell\n\n"
    "a = pipe(clean, spell)\n",
    "b": "from shop.hows import pipe\nfrom shop.workflows.a import a\n\nb = pipe(a, a)\n",
    "c": "from shop.hows import pipe\nfrom shop.workflows.b import b\n\nc = pipe(b, b)\n",
    "d": "from shop.hows import pipe\nfrom shop.tasks import count\n"
    "from shop.workflows.c import c\n\nd = pipe(c, count)\n",
}


def test_a_chain_is_generated_from_nothing_in_one_run(shop: Project) -> None:
    for name, text in CHAIN.items():
        shop.write(f"shop/{name}.py", text)
    shop.generated()
    assert "async def d(value: str) -> int:" in shop.read("shop/workflows/d.py")
    checked = shop.how("generate", "--check")
    assert (0, "") == (checked.code, checked.out)


def test_a_change_at_the_bottom_of_a_chain_settles_in_one_run(shop: Project) -> None:
    for name, text in CHAIN.items():
        shop.write(f"shop/{name}.py", text)
    shop.generated()
    shop.replace("shop/tasks.py", "async def clean(text: str)", "async def clean(text: object)")
    shop.replace("shop/tasks.py", "return text.strip()", "return str(text)")
    shop.generated()
    assert "async def a(value: object) -> str:" in shop.read("shop/workflows/a.py")
    assert 0 == shop.how("generate", "--check").code


def test_a_wrong_link_in_a_chain_blocks(shop: Project) -> None:
    for name, text in CHAIN.items():
        shop.write(f"shop/{name}.py", text)
    shop.write("shop/c.py", CHAIN["b"].replace("b = pipe(a, a)", "c = pipe(a, len)"))
    assert all(line.startswith("shop/c.py:") for line in blocked(shop))


def test_two_calls_that_want_one_name_block(shop: Project) -> None:
    shop.write("shop/more.py", shop.read("shop/calls.py").replace("spelled", "told"))
    lines = blocked(shop)
    assert 'error: two HOW calls want the module "counted"' in lines[0]
    assert "[how-name]" in lines[0]
    places = {line.partition(": ")[0] for line in lines}
    assert "shop/more.py:4" in places | {line.rpartition(" ")[2] for line in lines}


OPAQUE = {
    "a_lambda": "lambda text: text",
    "a_call": "len('ab')",
    "a_condition": "1 if __name__ else 2",
    "a_comprehension": "[one for one in 'ab']",
    "a_call_in_a_display": "{'a': len('ab')}",
}


@pytest.mark.parametrize("argument", OPAQUE)
def test_what_no_module_can_name_blocks(shop: Project, argument: str) -> None:
    shop.replace(
        "shop/hows.py", "second: Routine[[B], C])", "second: Routine[[B], C], n: object = 1)"
    )
    shop.replace("shop/hows.py", "first(value))", "first(value) if n else await first(value))")
    append(shop, "shop/calls.py", f"\nopaque = pipe(clean, count, {OPAQUE[argument]})\n")
    lines = blocked(shop)
    assert lines[0].startswith("shop/calls.py:7: error: ")
    assert lines[0].endswith("[how-static]")


BODIES = {
    "not_async": ("    async def workflow", "    def workflow"),
    "two_returns": (
        "    async def",
        "    if len(__name__) == 3:\n        return first\n    async def",
    ),
    "no_own_workflow": ("    return workflow", "    return first"),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_how_that_no_module_can_be_written_from_blocks(shop: Project, body: str) -> None:
    shop.replace("shop/hows.py", *BODIES[body])
    assert all("error: " in line or "note: " in line for line in blocked(shop))


NOT_BOUND = {
    "a_condition": "pipe(clean, count) if len('a') == 2 else pipe(spell, count)",
    "an_attribute": "pipe(clean, count).__name__",
    "a_tuple": "pipe(clean, count), pipe(spell, count)",
    "a_comparison": "pipe(clean, count) is None",
}


@pytest.mark.parametrize("value", NOT_BOUND)
def test_a_name_is_bound_to_a_call_only_where_the_call_is_its_value(
    shop: Project, value: str
) -> None:
    append(shop, "shop/calls.py", f"\nother = {NOT_BOUND[value]}\n")
    shop.generated()
    assert ["counted.py", "spelled.py"] == list(shop.modules())


CHAINED = """

@define.how
def chained(first: Routine[[A], A], *others: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for step in (first, *others):
            value = await step(value)
        return value

    return workflow


steps = (clean, clean)
made = chained(*steps)
"""


def test_what_is_unpacked_over_more_than_the_star_slot_blocks(shop: Project) -> None:
    append(shop, "shop/hows.py", CHAINED)
    shop.replace(
        "shop/hows.py", "from typing import", "from shop.tasks import clean\nfrom typing import"
    )
    (line,) = blocked(shop)
    assert 'slot "first" of HOW "chained" is given an unpacked argument' in line
