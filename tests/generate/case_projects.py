"""The projects of the cases: a case's own files over those that nearly all of them share.

`shared/` is the package `lab`, with small routines of every kind, and its configuration. A case
whose `project/` has a `pyproject.toml` is laid out otherwise, and shares nothing.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.generate.projects import Project, new_project

CASES = sorted((Path(__file__).parent / "cases").iterdir())

_SHARED = Path(__file__).parent / "shared"


def case_project(case: Path, root: Path, warm: Path) -> Project:
    """The project of a case in a folder of its own, from which nothing is generated yet."""
    project = new_project(root, warm, {})
    own = case / "project"
    for folder in [own] if (own / "pyproject.toml").exists() else [_SHARED, own]:
        shutil.copytree(folder, project.root, dirs_exist_ok=True)
    return project
