"""What a module needs at once cannot be imported late: the path of the imports is reported."""

from __future__ import annotations

from pathlib import Path

from tests.generate.projects import CONFIGURATION, TASKS, new_project

HOWS = """\
from how_codegen import define
from how_codegen.types import Routine
from shop.run import start


def make_cache() -> dict[str, int]:
    return {}


@define.how
def cached(task: Routine[[str], int]) -> Routine[[str], int]:
    cache = make_cache()

    async def workflow(text: str) -> int:
        if text not in cache:
            cache[text] = await task(text)
        return cache[text]

    return workflow


begin = start
"""

RUN = """\
from shop.workflows.counted import counted


def start() -> str:
    return repr(counted)
"""

CALLS = """\
from shop.hows import cached
from shop.tasks import count

counted = cached(count)
"""


def test_circular_import_that_cannot_be_late_is_reported(tmp_path: Path, warm: Path) -> None:
    files = {
        "pyproject.toml": CONFIGURATION,
        "shop/__init__.py": "",
        "shop/tasks.py": TASKS,
        "shop/hows.py": HOWS,
        "shop/run.py": RUN,
        "shop/calls.py": CALLS,
    }
    project = new_project(tmp_path / "project", warm, files)
    said = project.how("generate")
    assert 1 == said.code
    assert {} == project.modules()
    assert said.out == (
        "shop/calls.py:4: error: a circular import: shop.workflows.counted imports shop.hows, "
        "which imports shop.run (shop/hows.py:3), "
        'which asks shop.workflows.counted for "counted" (shop/run.py:1), which is not there yet: '
        "import the workflow inside of the functions that run it  [how-static]\n"
    )


def test_circular_import_within_a_function_is_none(tmp_path: Path, warm: Path) -> None:
    files = {
        "pyproject.toml": CONFIGURATION,
        "shop/__init__.py": "",
        "shop/tasks.py": TASKS,
        "shop/hows.py": HOWS,
        "shop/run.py": RUN.replace("from shop.workflows.counted import counted\n", "").replace(
            "    return", "    from shop.workflows.counted import counted\n\n    return"
        ),
        "shop/calls.py": CALLS,
    }
    project = new_project(tmp_path / "project", warm, files)
    project.generated()
    assert b"\nfrom shop.hows import make_cache\n" in project.modules()["counted.py"]
