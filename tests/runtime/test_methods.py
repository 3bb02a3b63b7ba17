"""Routines and HOWs in classes."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import inspect
from abc import ABC, abstractmethod
from typing import Any

import pytest

from how_codegen import define

SPELLINGS = {
    "train": 12,
    "train_in_thread": 12,
    "outer_static": 2,
    "inner_static": 2,
    "of_class": ("Trainer", 2),
}


@pytest.mark.parametrize("method", SPELLINGS)
def test_methods_bind_in_every_spelling(library: Any, method: str) -> None:
    routine = getattr(library.Trainer(10), method)

    async def main() -> list[Any]:
        return [await routine(2), await routine.start(size=2), await routine[2]]

    assert asyncio.run(main()) == [SPELLINGS[method]] * 3
    assert routine.name == method
    assert routine.fullname == f"runtime_library.Trainer.{method}"
    assert "self" not in inspect.signature(routine).parameters


def test_a_bound_routine_shows_its_instance(library: Any) -> None:
    trainer = library.Trainer(10)
    assert trainer.train.__self__ is trainer


def test_a_tuple_is_the_key_of_a_method_with_one_parameter() -> None:
    class Holder:
        @define.task
        async def hold(self, value: Any) -> Any:
            return value

    async def main() -> list[Any]:
        holder: Any = Holder()
        unbound: Any = Holder.hold
        return [await unbound[holder, 1], await holder.hold[1, 2]]

    assert asyncio.run(main()) == [1, (1, 2)]


def test_the_class_gives_the_routine_itself(library: Any) -> None:
    for method in ("train", "outer_static", "inner_static"):
        routine = getattr(library.Trainer, method)
        assert routine is getattr(library.Trainer, method)
    assert asyncio.run(library.Trainer.train(library.Trainer(1), 2)) == 3


def test_a_class_method_through_the_class(library: Any) -> None:
    class Child(library.Trainer):  # type: ignore[misc]
        pass

    assert asyncio.run(Child.of_class(1)) == ("Child", 1)


def test_an_abstract_routine_must_be_implemented() -> None:
    class Base(ABC):
        @define.task
        @abstractmethod
        async def run(self) -> int: ...

    class Child(Base):
        @define.task
        async def run(self) -> int:
            return 1

    base: Any = Base
    with pytest.raises(TypeError, match="abstract"):
        base()
    assert asyncio.run(Child().run()) == 1


def test_a_how_binds_too(library: Any) -> None:
    trainer = library.Trainer(10)
    bound = trainer.build(library.Trainer(1).plain)
    assert (bound.name, asyncio.run(bound(3))) == ("build(plain)", -20)
    static = library.Trainer.build_static(trainer.train)
    assert (static.name, asyncio.run(static(3))) == ("build_static(train)", 13)
    assert library.Trainer(1).build_static.fullname == "runtime_library.Trainer.build_static"
