"""The projects of the benchmarks are the same each time, and right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generate_project import FORMS, Size, project, write

SMALL = Size(modules=4, hows=6, calls=12)


def test_is_a_function_of_its_arguments() -> None:
    assert dict(project(SMALL)) == dict(project(SMALL))
    assert dict(project(SMALL)) != dict(project(SMALL._replace(seed=2)))


def test_has_what_was_asked_for() -> None:
    files = dict(project(SMALL))
    flows = [text for name, text in files.items() if name.startswith("shop/flows/")]
    hows = [text for name, text in files.items() if name.startswith("shop/hows/")]
    assert 4 == len([name for name in files if name.startswith("shop/plain/part")])
    assert 12 == "".join(flows).count("\nflow_")
    assert 6 == "".join(hows).count("@define.how")
    assert not [text for text in dict(project(Size(4, 0, 0))).values() if "how_codegen" in text]


@pytest.mark.parametrize("form", FORMS)
def test_is_right(form: str, tmp_path: Path) -> None:
    write(tmp_path, SMALL, form)
    (tmp_path / "mypy.ini").write_text("[mypy]\nstrict = true\nplugins = mypy_plugin\n")
    environment = {name: text for name, text in os.environ.items() if not name.startswith("MYPY")}
    command = [sys.executable, "-m", "mypy", "shop"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert "Success: no issues found" in done.stdout, done.stdout + done.stderr
