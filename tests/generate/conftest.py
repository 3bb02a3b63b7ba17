"""Projects that share what mypy knows of the libraries, so that each test is quick."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.generate.projects import HOWS, SHOP, Project, new_project, warm_caches
from tests.generate.unnamed_calls import REPEAT, USES


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with mypy's caches of the libraries."""
    return warm_caches(tmp_path_factory.mktemp("warm") / "project")


@pytest.fixture(scope="session")
def checked_shop(tmp_path_factory: pytest.TempPathFactory, warm: Path) -> Path:
    """The shop, checked."""
    project = new_project(tmp_path_factory.mktemp("checked") / "project", warm, SHOP)
    assert 0 == project.how("check").code
    return project.root


@pytest.fixture(scope="session")
def generated_shop(tmp_path_factory: pytest.TempPathFactory, checked_shop: Path) -> Path:
    """The shop with its modules."""
    root = tmp_path_factory.mktemp("generated") / "project"
    project = Project(shutil.copytree(checked_shop, root))
    project.generated()
    assert 0 == project.how("generate", "--check").code
    return project.root


@pytest.fixture
def shop(tmp_path: Path, checked_shop: Path) -> Project:
    """A project with two HOW calls, from which nothing is generated yet."""
    return Project(shutil.copytree(checked_shop, tmp_path / "project"))


@pytest.fixture
def fresh(tmp_path: Path, generated_shop: Path) -> Project:
    """The same project with its two modules."""
    return Project(shutil.copytree(generated_shop, tmp_path / "project"))


@pytest.fixture
def used(fresh: Project) -> Project:
    """The shop, with calls in other places; one is the same as `counted`, two are equal."""
    fresh.write("shop/uses.py", USES)
    return fresh


@pytest.fixture
def repeating(fresh: Project) -> Project:
    """The shop with one more HOW, whose calls may differ by a constant alone."""
    fresh.write("shop/hows.py", HOWS + REPEAT)
    return fresh
