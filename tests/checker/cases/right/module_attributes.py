"""A module with `__getattr__`, and modules in variables."""
import importlib
import types
from typing import Any, assert_type

from nlp import hows, tasks
from nlp.hows import compose, twice

loaded: Any = importlib.import_module("nlp.tasks")
same_module = tasks


def __getattr__(name: str) -> Any:
    return getattr(hows, name)


def pick(module: types.ModuleType) -> Any:
    return twice(module.double)


made = compose(same_module.length, tasks.spell)
anything = compose(loaded.length, tasks.spell)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await anything("a"), str)
    assert_type(await hows.twice(same_module.double)(1), int)
    pick(tasks)
