"""Modules of one file, checked as a project of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generate.projects import Project, Said

_CONFIGURATION = '[tool.mypy]\nstrict = true\nplugins = ["mypy_plugin"]\ncache_dir = "{cache}"\n'

Check = Callable[[str], Said]


@pytest.fixture(scope="session")
def check_module(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """`how check` of a project that is one file, `example.py`."""
    root = tmp_path_factory.mktemp("example")
    configuration = _CONFIGURATION.format(cache=tmp_path_factory.mktemp("cache").as_posix())
    project = Project(root, {"pyproject.toml": configuration})

    def check(text: str) -> Said:
        project.write("example.py", text)
        return project.how("check")

    return check


@pytest.fixture
def mypy_project(tmp_path: Path) -> Project:
    """A project of several folders, for plain mypy."""
    configuration = _CONFIGURATION.format(cache=(tmp_path / "cache").as_posix())
    return Project(
        tmp_path / "project",
        {"pyproject.toml": f"{configuration}explicit_package_bases = true\n"},
    )
