"""What `how init` says and asks, and what it does with files that it cannot work on."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from how_codegen.cli import main
from how_codegen.init import change as change_module

PROJECT = '[project]\nname = "shop"'  # without a final newline

DIFF = """\
--- pyproject.toml
+++ pyproject.toml
@@ -1,2 +1,9 @@
 [project]
-name = "shop"
\\ No newline at end of file
+name = "shop"
+
+[tool.how]
+sources = ["shop"]
+output = "shop/workflows"
+
+[tool.mypy]
+plugins = ["mypy_plugin"]
--- /dev/null
+++ .gitattributes
@@ -0,0 +1,2 @@
+shop/workflows/** linguist-generated=true
+how.lock linguist-generated=true
"""

QUESTION = "Write these changes? [y/N] "


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    return tmp_path


def is_untouched(project: Path) -> bool:
    return (project / "pyproject.toml").read_text() == PROJECT and not (
        project / ".gitattributes"
    ).exists()


@pytest.mark.parametrize("answer", ["y\n", "Y\n", " yes \n", "YES"])
def test_a_yes_writes(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert main(["init"]) == 0
    said = capsys.readouterr()
    assert said.out == DIFF
    assert said.err.startswith(f"{QUESTION}Wrote pyproject.toml, .gitattributes\n")
    assert (project / ".gitattributes").exists()
    assert not is_untouched(project)


@pytest.mark.parametrize("answer", ["n\n", "\n", "", "yellow\n"])
def test_any_other_answer_writes_nothing(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert main(["init"]) == 0
    said = capsys.readouterr()
    assert said.out == DIFF
    assert f"{QUESTION}Nothing is written\n" == said.err
    assert is_untouched(project)


@pytest.mark.parametrize("stdin", [io.StringIO("y\n"), None])
def test_without_a_terminal_nothing_is_written(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stdin: io.StringIO | None,
) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    assert main(["init"]) == 0
    said = capsys.readouterr()
    assert said.out == DIFF
    assert said.err == "Nothing is written: run `how init --yes` to write this\n"
    assert is_untouched(project)


def test_yes_does_not_ask_and_names_the_next_steps(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert main(["init", "--yes"]) == 0
    said = capsys.readouterr()
    assert said.out == DIFF
    wrote, check, generate = said.err.splitlines()
    assert wrote == "Wrote pyproject.toml, .gitattributes"
    assert "`how check`" in check
    assert "`how generate`" in generate
    assert not is_untouched(project)


def test_from_a_folder_below_the_project_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project / "shop")
    assert main(["init"]) == 0
    said = capsys.readouterr()
    assert said.out == DIFF
    assert f"The project is in {project}\n" in said.err


def test_a_diff_of_crlf_lines_has_no_carriage_returns(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "pyproject.toml").write_bytes(PROJECT.replace("\n", "\r\n").encode())
    assert main(["init"]) == 0
    assert capsys.readouterr().out == DIFF


def test_a_link_stays_a_link(project: Path) -> None:
    (project / "pyproject.toml").rename(project / "real.toml")
    (project / "pyproject.toml").symlink_to("real.toml")
    assert main(["init", "--yes"]) == 0
    assert (project / "pyproject.toml").is_symlink()
    assert "[tool.how]" in (project / "real.toml").read_text()


def test_a_file_changed_while_the_question_is_open_is_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Edits(Terminal):
        def readline(self, *_: object) -> Any:
            (project / "pyproject.toml").write_text("# edited\n")
            return "y\n"

    monkeypatch.setattr("sys.stdin", Edits())
    assert main(["init"]) == 2
    assert "pyproject.toml: it was changed meanwhile\n" in capsys.readouterr().err
    assert (project / "pyproject.toml").read_text() == "# edited\n"
    assert not (project / ".gitattributes").exists()


def test_a_file_that_cannot_be_written_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(target: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(change_module, "replace_file", fail)
    assert main(["init", "--yes"]) == 2
    expected = "how: error: pyproject.toml: cannot write: No space left on device\n"
    assert expected == capsys.readouterr().err
