"""`how` itself: help, exit codes, what it loads, and `how list`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOW = "import sys; from how_codegen.cli import main; sys.exit(main())"

SHOP = """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how(name="both")
def both(first: Routine[[A], B], second: Routine[[B], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await second(await first(value))

    return workflow


@define.task
async def show(number: int) -> str:
    return str(number)


@define.task
async def read(text: str) -> int:
    return int(text)


there_and_back = both(show, read)
back_and_there = both(read, show)
again = both(second=read, first=show)


def inside() -> None:
    both(show, read)


skipped = both(show, show)  # type: ignore
"""

LISTED = """\
both  shop  (first, second)
  again  missing, same as there_and_back  shop.py:30
    read, show
    A = int, B = str
  back_and_there  missing  shop.py:29
    read, show
    A = str, B = int
  there_and_back  missing  shop.py:28
    show, read
    A = int, B = str
  (in inside)  shop.py:34  same as there_and_back
    show, read
  (ignored)  shop.py:37
    show, show
"""


def how(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HOW, *arguments], cwd=folder, capture_output=True, text=True
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "shop.py").write_text(SHOP, encoding="utf-8")
    settings = '[tool.mypy]\nstrict = true\nplugins = ["mypy_plugin"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["", "check", "generate", "list", "run", "init", "explain"])
def test_help(command: str, tmp_path: Path) -> None:
    result = how(tmp_path, *command.split(), "--help")
    assert 0 == result.returncode
    assert result.stdout.startswith(f"usage: how {command}".rstrip())
    assert "exit codes: 0 fine, 1 findings, 2" in result.stdout


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from how_codegen.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*sorted(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in result.stderr.split()}
    assert "how_codegen" in loaded
    heavy = {"mypy", "libcst", "jinja2", "rich", "msgspec", "asyncio", "typing", "tomllib"}
    assert set() == heavy & loaded


@pytest.mark.parametrize(
    "arguments", [["unknown"], [], ["generate", "--unknown"], ["run"]], ids=lambda a: " ".join(a)
)
def test_a_wrong_command_line_exits_with_2(arguments: list[str], tmp_path: Path) -> None:
    result = how(tmp_path, *arguments)
    assert 2 == result.returncode
    assert "usage: how" in result.stderr


def test_list_shows_instances_types_and_twins(shop: Path) -> None:
    result = how(shop, "list")
    assert (0, LISTED) == (result.returncode, result.stdout)


def test_list_has_no_line_for_a_call_that_passes_nothing_with_a_name(shop: Path) -> None:
    call = "\n\ndef later() -> None:\n    both(lambda a: show(a), lambda a: read(a))\n"
    (shop / "shop.py").write_text(SHOP + call, encoding="utf-8")
    lines = how(shop, "list").stdout.splitlines()
    assert any(line.startswith("  (in later)  shop.py:") for line in lines)
    assert [] == [line for line in lines if not line.strip()]


def test_list_says_what_is_fresh_and_what_is_stale(shop: Path) -> None:
    assert 0 == how(shop, "generate").returncode
    (shop / "shop.py").write_text(SHOP.replace("value", "given"), encoding="utf-8")
    assert 0 == how(shop, "generate", "again").returncode
    listed = how(shop, "list").stdout
    assert "  again  fresh, same as there_and_back  shop.py:30\n" in listed
    assert "  there_and_back  fresh  shop.py:28\n" in listed
    assert "  back_and_there  stale  shop.py:29\n" in listed
