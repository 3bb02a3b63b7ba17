"""The project in which these tests run `how run`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.run.run_project import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with the tasks and the workflow `fit`."""
    return make_project(tmp_path)
