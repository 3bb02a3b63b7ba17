"""The example as a user finds it: checked, generated, explained."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parent.parent / "examples" / "machine_translation"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, so that no cache is left in the checkout."""
    folder = tmp_path_factory.mktemp("example") / "machine_translation"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(".*_cache", "__pycache__"))
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env={**os.environ, "PATH": path}
    )


def test_the_committed_modules_are_fresh(example: Path) -> None:
    result = run(example, "how", "generate", "--check")
    assert (result.returncode, result.stdout) == (0, "")


def test_the_project_is_right(example: Path) -> None:
    result = run(example, "mypy")
    assert result.returncode == 0, result.stdout


def test_the_wrong_call_is_explained(example: Path) -> None:
    result = run(example, "how", "check", "mistakes/mixed_models.py")
    expected = (EXAMPLE / "mistakes" / "message.txt").read_text(encoding="utf-8")
    assert (1, expected) == (result.returncode, result.stdout)


def test_a_generated_workflow_runs(example: Path) -> None:
    result = run(example, "how", "run", "phrase_translator", "--input", "input/phrases.json")
    assert result.returncode == 0, result.stderr
    assert '"held_out_accuracy": 0.88' in result.stdout


def test_its_own_tests_pass(example: Path) -> None:
    result = run(example, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
    assert result.returncode == 0, result.stdout
