"""Routines of enums, dictionaries, properties, attributes of attributes, tuples, globals."""
from dataclasses import dataclass
from enum import Enum
from types import SimpleNamespace
from typing import Any, NamedTuple, assert_type

import nlp.tasks
from how_codegen.types import Routine
from nlp import tasks
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell


class Steps(NamedTuple):
    double: Routine[[int], int] = double


@dataclass
class Service:
    steps: Steps

    @property
    def step(self) -> Routine[[int], int]:
        return self.steps.double

    def get(self, name: str) -> Routine[[str], int]:
        return {"length": length}[name]


service = Service(Steps())
namespace = SimpleNamespace(step=double)
registry: dict[str, dict[str, Routine[[int], int]]] = {"a": {"b": double}}


async def use() -> None:
    one = twice(service.steps.double)
    two = twice(service.step)
    three = compose(service.get("length"), nlp.tasks.spell)
    four = twice(registry["a"]["b"])
    five = twice(registry.get("a", {}).get("b", double))
    six = twice((double, spell)[0])
    seven = twice(namespace.step)
    eight = twice(getattr(tasks, "double"))
    nine = twice(vars(tasks)["double"])
    ten = twice(next(iter([double])))
    eleven = twice(max([double], key=id))
    assert_type(await one(1), int)
    assert_type(await two(1), int)
    assert_type(await three("a"), str)
    assert_type(await four(1), int)
    assert_type(await five(1), int)
    assert_type(await six(1), int)
    assert_type(await seven(1), Any)
    assert_type(await eight(1), Any)
    assert_type(await ten(1), int)
    assert_type(await eleven(1), int)
