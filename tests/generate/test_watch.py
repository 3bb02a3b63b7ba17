"""`how generate --watch`: what a change starts, and what it does not."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from queue import Queue

import pytest

from how_codegen.cli.generate import generate
from how_codegen.cli.parser import make_parser
from how_codegen.cli.watching import generate_again
from how_codegen.errors import HowError
from how_codegen.settings import Settings, load_settings
from how_codegen.watch import Batch, relevant, repeat
from tests.generate.projects import Project

OPTIONS = make_parser().parse_args(["generate", "--watch"])
NOTHING: Batch = frozenset()


def batch(root: Path, *names: str) -> Batch:
    return frozenset(root / name for name in names)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("shop/hows.py", True),
        ("shop/hows.pyi", True),
        ("elsewhere/tool.py", True),
        ("pyproject.toml", True),
        ("mypy.ini", True),
        ("templates/asyncio.py.jinja", True),
        ("shop/workflows/counted.py", False),
        ("how.lock", False),
        ("README.md", False),
        ("shop/hows.py.swp", False),
    ],
)
def test_what_is_relevant(tmp_path: Path, name: str, expected: bool) -> None:
    settings = Settings(tmp_path, ("shop",), (), "shop/workflows", "shop.workflows")
    assert expected == bool(relevant(batch(tmp_path, name), settings))


def runs_of(root: Path, *batches: Batch) -> list[Batch]:
    found: list[Batch] = []
    settings = Settings(root, output="out", output_module="out")
    repeat(batches, found.append, lambda: settings, lambda _: None)
    return found


def test_the_first_run_needs_no_change(tmp_path: Path) -> None:
    assert [NOTHING] == runs_of(tmp_path, NOTHING, NOTHING, NOTHING)


def test_a_run_for_each_batch_that_is_relevant(tmp_path: Path) -> None:
    source, own = batch(tmp_path, "a.py"), batch(tmp_path, "out/a.py", "how.lock")
    assert [NOTHING, source, source] == runs_of(
        tmp_path, NOTHING, own, source, NOTHING, source | own
    )


def test_without_settings_each_change_is_relevant_and_only_the_first_run_needs_none() -> None:
    def broken() -> Settings:
        raise HowError("not valid TOML")

    found: list[Batch] = []
    change = frozenset({Path("/project/pyproject.toml")})
    repeat([NOTHING, NOTHING, change, NOTHING], found.append, broken, lambda _: None)
    assert [NOTHING, change] == found


def test_it_waits_for_the_second_of_a_save_to_end(tmp_path: Path) -> None:
    old, gone = tmp_path / "old.py", tmp_path / "gone.py"
    old.write_text("")
    os.utime(old, (1_600_000_000, 1_600_000_000))
    new = tmp_path / "new.py"
    waited: list[float] = []
    settings = Settings(tmp_path, output="out", output_module="out")

    def batches() -> Iterator[Batch]:
        yield frozenset({old, gone})
        new.write_text("")
        yield frozenset({old, new})

    repeat(batches(), lambda _: None, lambda: settings, waited.append)
    assert 0.0 == waited[0]
    assert 0.0 <= waited[1] <= 1.0


def again(project: Project, batches: Iterator[Batch]) -> int:
    with chdir(project.root):
        return generate_again(OPTIONS, generate, batches)


def test_errors_and_half_written_files_do_not_end_it(
    shop: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    hows, configuration = shop.read("shop/hows.py"), shop.read("pyproject.toml")

    def batches() -> Iterator[Batch]:
        yield NOTHING
        assert "created shop/workflows/counted.py" in capsys.readouterr().out
        shop.write("shop/hows.py", hows[: len(hows) // 2] + "(")
        yield batch(shop.root, "shop/hows.py")
        said = capsys.readouterr()
        assert "shop/hows.py changed" in said.err
        assert "Nothing was written" in said.err
        shop.write("shop/hows.py", hows.replace("# One after the other.", "# In turn."))
        shop.write("pyproject.toml", configuration + "[tool.how")
        yield batch(shop.root, "shop/hows.py", "pyproject.toml")
        said = capsys.readouterr()
        assert "pyproject.toml and 1 other file changed" in said.err
        assert "how: error: pyproject.toml" in said.err
        shop.write("pyproject.toml", configuration)
        yield batch(shop.root, "pyproject.toml")
        assert "updated shop/workflows/counted.py" in capsys.readouterr().out

    assert 0 == again(shop, batches())
    assert "# In turn." in shop.read("shop/workflows/counted.py")


def test_a_file_that_goes_while_it_is_read(
    shop: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(options: argparse.Namespace) -> int:
        raise FileNotFoundError(2, "No such file or directory", "shop/gone.py")

    with chdir(shop.root):
        assert 0 == generate_again(OPTIONS, fail, [NOTHING, batch(shop.root, "shop/hows.py")])
    assert 2 == capsys.readouterr().err.count("shop/gone.py: No such file or directory")


def test_ctrl_c_ends_it_in_a_run_as_well(shop: Project) -> None:
    runs: list[argparse.Namespace] = []

    def interrupted(options: argparse.Namespace) -> int:
        runs.append(options)
        raise KeyboardInterrupt

    with chdir(shop.root):
        assert 0 == generate_again(OPTIONS, interrupted, [NOTHING, NOTHING])
    assert [OPTIONS] == runs


def test_without_watchfiles(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    said = shop.how("generate", "--watch")
    assert 2 == said.code
    assert 'pip install "how-codegen[watch]"' in said.err


def test_settings_are_those_of_the_project(shop: Project) -> None:
    with chdir(shop.root):
        settings = load_settings(Path.cwd())
    assert NOTHING == relevant(batch(shop.root, "shop/workflows/counted.py"), settings)


#: How long a slow machine may take for what takes a second or two.
LIMIT = 300


def test_watching_for_real(shop: Project) -> None:
    """A change is seen, the run's own output starts no other, and Ctrl-C ends it."""
    # Where tests run in the background, their processes are told to ignore Ctrl-C.
    code = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from how_codegen.cli import main; sys.exit(main(['generate', '--watch']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=shop.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        lines: Queue[str] = Queue()
        assert process.stdout is not None
        reader = threading.Thread(target=lambda: [*map(lines.put, process.stdout or ())])
        reader.start()
        try:
            seen = until("2 created", lines)
            # In one step, and with the time of now, as an editor would have it.
            new = shop.root / "shop/hows.tmp"
            new.write_text(
                shop.read("shop/hows.py").replace("# One after the other.", "# In turn.")
            )
            new.replace(shop.root / "shop/hows.py")
            seen += until("2 updated", lines)
            process.send_signal(signal.SIGINT)
            assert 0 == process.wait(LIMIT)
        finally:
            process.kill()
            reader.join()
        seen += [*lines.queue]
    assert 1 == sum("changed" in line for line in seen), seen
    assert "# In turn." in shop.read("shop/workflows/counted.py")
    assert 0 == shop.how("generate", "--check").code


def until(text: str, lines: Queue[str]) -> list[str]:
    seen: list[str] = []
    while not seen or text not in seen[-1]:
        seen.append(lines.get(timeout=LIMIT))
    return seen
