"""What a run tells of how far it has got."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from how_codegen.pipeline import prepare_generation
from how_codegen.settings import load_settings
from tests.generate.projects import Project


def test_each_module_is_counted(shop: Project) -> None:
    told: list[tuple[str, int, int]] = []
    with chdir(shop.root):
        prepare_generation(load_settings(Path.cwd()), progress=lambda *one: told.append(one))
    making = [("Making modules", 0, 2), ("Making modules", 1, 2)]
    assert [*making, ("Laying 2 modules out", 0, 0)] == told
