"""A generated workflow differs from the call's own object in what the docs list, and only there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.generate.projects import Project, new_project

EXAMPLE = Path(__file__).parents[2] / "examples/machine_translation"
PAGE = (Path(__file__).parents[2] / "docs/generated-modules.md").read_text(encoding="utf-8")

HOWS = '''\
from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


def marked(text: object) -> str:
    return f"<{text}>"


@define.how(name="each")
def each(step: Routine[[A], B], times: int, *, label: str = "x") -> Routine[[A], list[str]]:
    """As often as that."""
    runs = 0

    async def workflow(value: A, more: int = times, *, end: str = label) -> list[str]:
        nonlocal runs
        runs += 1
        found = [marked(await step(value)) for _ in range(more)]
        return [*found, end * runs]

    return workflow
'''

CALLS = """\
from how_codegen import define

from shop.hows import each


@define.task(name="size", version="3")
async def size(text: str) -> int:
    if not text:
        raise ValueError("empty")
    return len(text)


sized = each(size, 2)
"""

COMPARE = '''\
"""Prints, as JSON, the names of the attributes in which the two workflows differ."""

import inspect
import json
import types

from shop.calls import sized as plain
from shop.workflows.sized import sized as generated

METHODS = (types.MethodType, types.BuiltinMethodType, type(object().__str__))


def is_value(value):
    return not isinstance(value, METHODS)


def differing(one, other):
    names = {*dir(one), *dir(other)}
    for name in sorted(names):
        values = [getattr(each, name, None) for each in (one, other)]
        if all(map(is_value, values)) and values[0] != values[1]:
            yield name


def parameters(workflow):
    found = inspect.signature(workflow).parameters.values()
    return [(one.name, str(one.kind), repr(one.default)) for one in found]


private = {name for name in dir(plain) if name[0] == "_" and name[:2] != "__"}
found = {*differing(plain, generated)} - private - {"__dict__"}
found |= {*differing(plain.__wrapped__, generated.__wrapped__)}
assert parameters(plain) == parameters(generated)
assert type(plain) is type(generated)
print(json.dumps(sorted(found)))
'''


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, warm: Path) -> Project:
    from tests.generate.projects import CONFIGURATION

    files = {
        "pyproject.toml": CONFIGURATION,
        "shop/__init__.py": "",
        "shop/hows.py": HOWS,
        "shop/calls.py": CALLS,
    }
    project = new_project(tmp_path_factory.mktemp("differences") / "project", warm, files)
    project.generated()
    return project


def listed() -> list[str]:
    """The attributes in the first column of the page's table."""
    table = PAGE.partition("| attribute |")[2].partition("\n\n")[0]
    return [
        name for row in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1])
    ]


def printed(project: Project, script: str) -> str:
    """What a script prints in the project; it must end well."""
    project.write("script.py", script + "\nraise SystemExit(1)\n")
    return project.run(project.root / "script.py")


def test_the_attributes_that_the_page_lists(project: Project) -> None:
    found = json.loads(printed(project, COMPARE).splitlines()[0])
    assert sorted(listed()) == found


SAYS = {
    "importing it imports neither the HOW's module nor the call's, unless it uses something of "
    "theirs": """\
import sys
from shop.workflows.sized import sized
assert "shop.hows" in sys.modules and "shop.calls" in sys.modules  # `marked`, `size`
""",
    "state of its own": """\
import asyncio
from shop.calls import sized as plain
from shop.workflows.sized import sized as generated
assert asyncio.run(plain("abc"))[-1] == "x"
assert asyncio.run(plain("abc"))[-1] == "xx"
assert asyncio.run(generated("abc"))[-1] == "x"
""",
    "pickles by its name": """\
import pickle
from shop.calls import sized as plain
from shop.workflows.sized import sized as generated
assert pickle.loads(pickle.dumps(generated)) is generated
assert pickle.loads(pickle.dumps(plain)) is not plain
""",
    "what a test puts into the HOW's module": """\
import asyncio
import shop.hows
from shop.calls import sized as plain
from shop.workflows.sized import sized as generated
shop.hows.marked = lambda text: "patched"
assert asyncio.run(plain("abc"))[0] == "patched"
assert asyncio.run(generated("abc"))[0] == "<3>"
""",
    "a traceback": """\
import asyncio, traceback
from shop.calls import sized as plain
from shop.workflows.sized import sized as generated
for workflow, file, name in ((plain, "hows.py", "workflow"), (generated, "sized.py", "sized")):
    try:
        asyncio.run(workflow(""))
    except ValueError as error:
        frames = traceback.extract_tb(error.__traceback__)
        assert [True] == [one.filename.endswith(file) for one in frames if one.name == name]
""",
}


@pytest.mark.parametrize("claim", SAYS)
def test_what_the_page_says_of_behaviour(project: Project, claim: str) -> None:
    assert claim in re.sub(r"\s+", " ", PAGE)
    project.write("script.py", SAYS[claim])
    assert "" == project.run(project.root / "script.py")


def test_a_module_imports_no_more_than_it_uses(fresh: Project) -> None:
    script = """\
import sys
from shop.workflows.counted import counted
assert {"shop.tasks"} == {"shop.tasks", "shop.hows", "shop.calls"} & {*sys.modules}
"""
    fresh.write("script.py", script)
    assert "" == fresh.run(fresh.root / "script.py")


def test_rolling_back(fresh: Project) -> None:
    """Modules and lock as they were are wholly as they were; what would change is said."""
    before = fresh.snapshot()
    fresh.replace("shop/hows.py", "# One after the other.", "# In turn.")
    fresh.generated()
    for file in ("how.lock", "shop/workflows/counted.py", "shop/workflows/spelled.py"):
        fresh.write(file, before[file][1].decode())
    said = fresh.how("generate", "--check")
    assert 1 == said.code
    assert "counted.py: stale\nshop/workflows/spelled.py: stale\n" in said.out
    fresh.write("shop/hows.py", before["shop/hows.py"][1].decode())
    assert 0 == fresh.how("generate", "--check").code
    assert {name: data for name, (_, data) in before.items()} == {
        name: data for name, (_, data) in fresh.snapshot().items()
    }


def test_keeping_a_module_without_its_call(fresh: Project) -> None:
    kept = fresh.read("shop/workflows/counted.py")
    (fresh.root / "shop/workflows/counted.py").rename(fresh.root / "shop/workflows/mine.py")
    fresh.replace("shop/calls.py", "counted = pipe(clean, count)\n", "")
    fresh.generated()
    assert kept == fresh.read("shop/workflows/mine.py")
    assert 0 == fresh.how("generate", "--check").code
    assert "counted" not in fresh.read("how.lock")


def test_the_way_back_as_the_page_shows_it() -> None:
    example = Project(EXAMPLE)
    command, _, shown = PAGE.partition("$ how where ")[2].partition("```")[0].partition("\n")
    said = example.how("where", *command.split())
    assert (0, shown, "") == (said.code, said.out, said.err)
