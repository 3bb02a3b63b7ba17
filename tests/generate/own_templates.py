"""A shop that has templates of its own."""

from __future__ import annotations

from tests.generate.projects import CONFIGURATION, Project

MODULE = "shop/workflows/counted.py"
NAME = "asyncio.py.jinja"
OWN = f"layout/{NAME}"
EXTENDS = f'{{% extends "how_codegen/{NAME}" %}}\n'
STALE = "shop/workflows/counted.py: stale\nshop/workflows/spelled.py: stale\n"


def use(project: Project, files: dict[str, str]) -> None:
    """Give the project these templates, in its folder `layout`."""
    (project.root / "layout").mkdir(exist_ok=True)
    for name, text in files.items():
        project.write(f"layout/{name}", text)
    project.write(
        "pyproject.toml", CONFIGURATION.replace("[tool.how]", '[tool.how]\ntemplates = "layout"')
    )
