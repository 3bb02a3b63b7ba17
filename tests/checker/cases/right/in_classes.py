"""HOW calls in class bodies, dataclass fields, properties, enums, cached attributes."""
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Final, NamedTuple, assert_type

from how_codegen.types import Routine, Workflow
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell


class Registry:
    plain = staticmethod(twice(double))
    table: ClassVar[dict[str, Routine[[int], int]]] = {"double": double, "again": twice(double)}
    FINAL: Final = (twice(double), compose(length, spell))

    def __init__(self, step: Routine[[int], int] = double) -> None:
        self.step = step
        self.again = twice(step)
        self.shown: Routine[[int], str] = compose(self.again, spell)

    @property
    def chained(self) -> Routine[[int], str]:
        return compose(self.step, spell)

    @cached_property
    def every(self) -> Routine[[list[int]], list[int]]:
        return each(self.step)

    @classmethod
    def of_table(cls, *names: str) -> Routine[[int], int]:
        return pipeline(*[cls.table[name] for name in names])

    def __call__(self) -> Workflow[[int], int]:
        return twice(twice(self.step))


@dataclass
class Steps:
    first: Routine[[int], int]
    second: Routine[[int], str] = field(default=spell)
    third: Routine[[int], int] = field(default_factory=lambda: twice(double))

    def chain(self) -> Routine[[int], str]:
        return compose(compose(self.first, self.third), self.second)


class Pair(NamedTuple):
    left: Routine[[str], int]
    right: Routine[[int], str]


pair = Pair(length, compose(twice(double), spell))
from_pair = compose(pair.left, pair.right)
from_unpacked_pair = compose(*pair)
steps = Steps(twice(double))
registry = Registry(twice(double))


async def use() -> None:
    assert_type(await registry.again(1), int)
    assert_type(await registry.shown(1), str)
    assert_type(await registry.chained(1), str)
    assert_type(await registry.every([1]), list[int])
    assert_type(await Registry.of_table("double", "again")(1), int)
    assert_type(await registry()(1), int)
    assert_type(await Registry.FINAL[1]("a"), str)
    assert_type(await Registry.plain(1), int)
    assert_type(await steps.chain()(1), str)
    assert_type(await from_pair("a"), str)
    assert_type(await from_unpacked_pair("a"), str)
