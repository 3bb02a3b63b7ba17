"""What a run tells of how far it has got."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from how_codegen.pipeline import prepare_generation
from how_codegen.settings import load_settings
from tests.generate.projects import Project


def test_how_many_modules_are_made_is_told(shop: Project) -> None:
    told: list[tuple[str, int, int]] = []
    with chdir(shop.root):
        prepare_generation(load_settings(Path.cwd()), progress=lambda *one: told.append(one))
    assert ("Making modules", 0, 2) == told[0]
    assert all(what == "Making modules" and done < total == 2 for what, done, total in told)


def test_only_what_is_to_be_made_is_told_of(fresh: Project) -> None:
    told: list[tuple[str, int, int]] = []
    with chdir(fresh.root):
        prepare_generation(load_settings(Path.cwd()), progress=lambda *one: told.append(one))
    assert [] == told
