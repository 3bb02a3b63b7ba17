"""Generated modules where they run: from a wheel, a zip application, without docstrings or asserts.

Each time with the standard library alone beside them, and each workflow with the call's own object.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import zipapp
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generate.projects import CONFIGURATION, Project

ROOT = Path(__file__).parent.parent

BUILD = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "shop"
version = "1"
dependencies = ["how-codegen"]

[tool.hatch.build.targets.wheel]
packages = ["shop"]
"""

HOWS = '''\
"""HOWs with all that an optimized Python leaves out, and with state of their own."""

import asyncio
from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how(name="each")
def each(stages: Sequence[Routine[[A], B]], *, limit: int = 3) -> Routine[[A], list[B]]:
    """Every stage, as long as the limit is not reached."""
    count = 0

    async def workflow(value: A) -> list[B]:
        """At once."""
        nonlocal count
        count += 1
        assert count < limit, "too often"
        found = await asyncio.gather(*[stage[value] for stage in stages])
        return found[:limit]

    return workflow


@define.how(name="only")
def only(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        """Nothing but this."""
        return await step(value)

    return workflow
'''

CALLS = """\
from how_codegen import define

from shop.hows import each, only


@define.task
def size(text: str) -> int:
    \"\"\"Synchronous: it runs in a thread.\"\"\"
    return len(text)


@define.task
async def number(text: str) -> int:
    assert text, "nothing"
    return int(text)


both = each([size, only(number)])
"""

MAIN = """\
import asyncio
import sys

from shop.calls import both as plain
from shop.workflows.both import both


async def results(workflow):
    texts = ("12", "x", "", "7")
    return [await asyncio.gather(workflow(text), return_exceptions=True) for text in texts]


def main():
    for workflow in (plain, both):
        print(asyncio.run(results(workflow)))
    print(both.__doc__, sys.flags.optimize, sorted({"mypy", "libcst", "msgspec"} & {*sys.modules}))


if __name__ == "__main__":
    main()
"""


@pytest.fixture(scope="session")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheels of how-codegen and of a project are installed."""
    folder = tmp_path_factory.mktemp("deployed")
    project = Project(
        folder / "project",
        {
            "pyproject.toml": CONFIGURATION + BUILD,
            "shop/__init__.py": "",
            "shop/hows.py": HOWS,
            "shop/calls.py": CALLS,
        },
    )
    project.generated()
    wheels, target = folder / "wheels", folder / "installed"
    pip("wheel", "-w", wheels, ROOT, project.root)
    pip("install", "--no-index", "--target", target, *sorted(wheels.glob("*.whl")))
    (target / "__main__.py").write_text(MAIN)
    return target


def pip(command: str, *arguments: str | Path) -> None:
    call = [sys.executable, "-m", "pip", command, "--quiet", "--no-deps", *arguments]
    done = subprocess.run(call, capture_output=True, text=True)
    assert 0 == done.returncode, done.stderr


def output(program: Path, *options: str) -> list[str]:
    """The lines that a program prints, with the standard library and nothing else installed."""
    environment = {key: value for key, value in os.environ.items() if key[:6] != "PYTHON"}
    call = [sys.executable, "-S", "-B", "-W", "error", *options, str(program)]
    done = subprocess.run(call, env=environment, capture_output=True, text=True)
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout.splitlines()


def as_folder(deployed: Path, folder: Path, level: int) -> Path:
    return deployed


def as_zip_application(deployed: Path, folder: Path, level: int) -> Path:
    zipapp.create_archive(deployed, folder / "shop.pyz", compressed=True)
    return folder / "shop.pyz"


def without_sources(deployed: Path, folder: Path, level: int) -> Path:
    bare = Path(shutil.copytree(deployed, folder / "bare"))
    assert compileall.compile_dir(bare, quiet=2, legacy=True, optimize=level)
    for source in bare.rglob("*.py"):
        source.unlink()
    return bare


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("ship", [as_folder, as_zip_application, without_sources])
def test_both_agree(
    ship: Callable[[Path, Path, int], Path], level: int, deployed: Path, tmp_path: Path
) -> None:
    program = ship(deployed, tmp_path, level)
    plain, generated, rest = output(program, *["-O"] * level)
    assert plain == generated
    too_often = "AssertionError('too often')"
    assert (level == 0) == (too_often in plain)
    assert plain.startswith("[[[2, 12]], [ValueError(")
    docstring = None if level == 2 else "At once."
    assert f"{docstring} {level} []" == rest
