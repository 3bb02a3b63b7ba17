"""`pytest tests/checker --update` rewrites the messages that the cases expect."""

from __future__ import annotations

from pathlib import Path

import pytest

from .mypy_project import INI, mypy_lines


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of mypy's that knows the libraries, and nothing of any project."""
    folder = tmp_path_factory.mktemp("libraries")
    (folder / "mypy.ini").write_text(INI)
    (folder / "imports.py").write_text("import how_codegen.define, how_codegen.types, typing\n")
    mypy_lines(folder)
    return folder / ".mypy_cache"
