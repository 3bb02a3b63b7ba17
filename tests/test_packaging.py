"""The wheel: what is in it, and that it works where nothing else of the project is."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import mypy_plugin

ROOT = Path(__file__).parent.parent

PROJECT = {
    "pyproject.toml": '[tool.mypy]\nstrict = true\nplugins = ["mypy_plugin"]\n',
    "shop.py": """
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def twice(step: Routine[[T], T]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return await step(await step(value))

    return workflow


@define.task
async def add_one(number: int) -> int:
    return number + 1


add_two = twice(add_one)
""",
    "main.py": """
import asyncio

from workflows.add_two import add_two

print(asyncio.run(add_two(40)))
""",
}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w"]
    subprocess.run([*command, str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def fresh(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment that has the wheel, and none of its dependencies."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([python, *install, wheel], check=True, capture_output=True)
    return python


def run(python: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, *arguments], cwd=cwd, capture_output=True, text=True)


def test_contents(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    expected = {
        "how_codegen/py.typed",
        "how_codegen/templates/asyncio.py.jinja",
        "mypy_plugin/__init__.py",
        "mypy_plugin/py.typed",
    }
    assert expected <= names
    assert not [name for name in names if name.startswith(("tests/", "examples/"))]


def test_has_the_fingerprint_ready(wheel: Path) -> None:
    assert (
        mypy_plugin.__version__ == zipfile.ZipFile(wheel).read("mypy_plugin/FINGERPRINT").decode()
    )
    assert not Path(mypy_plugin.__file__).with_name("FINGERPRINT").exists()


def test_the_runtime_needs_no_dependencies(fresh: Path, tmp_path: Path) -> None:
    code = "from how_codegen import define; from how_codegen.types import Data, Routine"
    assert run(fresh, "-W", "error", "-c", code, cwd=tmp_path).returncode == 0
    listed = run(fresh, "-m", "pip", "list", "--format=freeze", cwd=tmp_path).stdout
    assert "mypy" not in listed


def test_generates_and_runs_from_the_wheel(fresh: Path, tmp_path: Path) -> None:
    for name, text in PROJECT.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    # The dependencies of this environment, without this checkout.
    site = Path(sysconfig.get_path("purelib"))
    (own_site,) = fresh.parent.parent.glob("lib/python*/site-packages")
    (own_site / "dependencies.pth").write_text(f"{site}\n", encoding="utf-8")
    how = "import sys; from how_codegen.cli import main; sys.exit(main())"

    generated = run(fresh, "-c", how, "generate", cwd=tmp_path)

    assert (generated.returncode, generated.stdout) == (0, "created workflows/add_two.py\n")
    assert run(fresh, "main.py", cwd=tmp_path).stdout == "42\n"
