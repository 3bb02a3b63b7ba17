"""Importing the package costs next to nothing, and needs nothing but Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {
    "asyncio",
    "collections.abc",
    "concurrent.futures",
    "dataclasses",
    "functools",
    "inspect",
    "queue",
    "threading",
    "typing",
}


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter loads for a statement."""
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
before = set(sys.modules)
{statement}
print(*(set(sys.modules) - before), sep="\\n")
"""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(ran.stdout.split())


def foreign(modules: set[str]) -> set[str]:
    roots = {module.partition(".")[0] for module in modules}
    return roots - {"how_codegen"} - set(sys.stdlib_module_names)


@pytest.mark.parametrize(
    "statement",
    [
        "import how_codegen",
        "import how_codegen; how_codegen.define",
        "from how_codegen import define",
        "import how_codegen.runtime.threads",
    ],
)
def test_importing_loads_almost_nothing(statement: str) -> None:
    loaded = loaded_by(statement)
    assert ("how_codegen.define" in loaded) == ("define" in statement)
    assert not loaded & HEAVY
    assert len(loaded) < 25


def test_defining_loads_nothing_heavy_either() -> None:
    program = """
from how_codegen import define

@define.task(name="a")
async def a(): ...

@define.task
def b(): ...

@define.how
def c(slot):
    async def workflow(): ...
    return workflow

d = c(a)
"""
    assert not loaded_by(program) & HEAVY


def test_types_add_typing_alone() -> None:
    added = loaded_by("import how_codegen.types") - loaded_by("import typing, how_codegen.define")
    assert added == {"how_codegen.types"}


def test_no_third_party_package_is_loaded_even_when_it_runs() -> None:
    program = """
import asyncio, pickle
import how_codegen.types
from how_codegen import define, runtime

class Silent:
    def started(self, call): ...
    def finished(self, call): ...

task = define.task(lambda x: x)

async def main():
    with runtime.observe(Silent()):
        await task[1]

asyncio.run(main())
"""
    assert not foreign(loaded_by(program))
