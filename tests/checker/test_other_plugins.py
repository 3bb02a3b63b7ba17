"""Beside other plugins, before them and after them: what each says of its own is the same."""

from __future__ import annotations

import pytest

from .forked import run_forked
from .mypy_project import HOWS, TASKS, Outcome

MODULE = """\
from pydantic import BaseModel
from returns.curry import partial
from returns.result import safe

from how_codegen import define
from hows import compose
from tasks import length


class Model(BaseModel):
    name: str


@define.task
async def build(text: str) -> Model:
    return Model(name=text)


@define.task
async def measure(model: Model) -> int:
    return len(model.name)


@safe
def risky(number: int) -> int:
    return number


def add(first: int, second: int) -> int:
    return first + second


right = compose(build, measure)
wrong = compose(build, length)
Model(title="")
risky(1).unwrap().bit_length()
risky("")
partial(add, 1)("")
"""

PLUGINS = ("mypy_plugin", "pydantic.mypy", "returns.contrib.mypy.returns_plugin")


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """What mypy gives with our plugin first, and with it last; each cold and then warm."""
    found = []
    for plugins in (PLUGINS, PLUGINS[::-1]):
        folder = tmp_path_factory.mktemp("plugins")
        for name, text in {"hows": HOWS, "tasks": TASKS, "module": MODULE}.items():
            (folder / f"{name}.py").write_text(text)
        (folder / "mypy.ini").write_text(f"[mypy]\nstrict = true\nplugins = {', '.join(plugins)}\n")
        found += [run_forked(folder), run_forked(folder)]
    return found


def test_order_does_not_matter(outcomes: list[Outcome]) -> None:
    assert [outcomes[0]] * 4 == outcomes


def test_each_plugin_is_heard(outcomes: list[Outcome]) -> None:
    codes = [
        (line.split(":")[1], line.rpartition("[")[2].rstrip("]"))
        for line in outcomes[0].lines
        if ": error:" in line
    ]
    lines = MODULE.splitlines()
    expected = [
        ("wrong = compose(build, length)", "how-typevar"),
        ('Model(title="")', "call-arg"),
        ('risky("")', "arg-type"),
        ('partial(add, 1)("")', "arg-type"),
    ]
    assert [(str(lines.index(text) + 1), code) for text, code in expected] == codes
    assert sorted(outcomes[0].records) == ["hows.record", "module.record", "tasks.record"]
