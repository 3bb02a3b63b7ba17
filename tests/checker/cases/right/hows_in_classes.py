"""HOWs in classes: static, class methods, methods, nested classes, by inheritance."""
from __future__ import annotations

from typing import Generic, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Base:
    @staticmethod
    @define.how
    def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
        async def workflow(value: A) -> C:
            return await second(await first(value))

        return workflow

    class Inner:
        @staticmethod
        @define.how(name="inner")
        def again(step: Routine[[A], A]) -> Routine[[A], A]:
            async def workflow(value: A) -> A:
                return await step(await step(value))

            return workflow


class Derived(Base):
    made = Base.chain(length, spell)

    def use(self) -> Routine[[str], str]:
        return self.chain(length, spell)

    @classmethod
    def make(cls) -> Routine[[int], int]:
        return cls.Inner.again(double)

    @property
    def measured(self) -> Routine[[str], int]:
        return Derived.chain(length, double)


def test_derived() -> None:
    derived = Derived()
    derived.use()
    Derived.make()


inherited = Derived.chain(length, double)
inner = Base.Inner.again(double)


async def use() -> None:
    assert_type(await inherited("a"), int)
    assert_type(await inner(1), int)
    assert_type(await Derived().use()("a"), str)
    assert_type(await Derived.make()(1), int)
    assert_type(await Derived().measured("a"), int)
    assert_type(await Derived.made("a"), str)
