"""A user's module: what pickles by reference has to live in one."""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from how_codegen import define


@define.task(name="clean", version="2")
async def clean(text: str) -> str:
    """Strip the text."""
    return text.strip()


@define.task
def train(size: int) -> list[int]:
    return list(range(size))


@define.task
async def pick(models: list[list[int]]) -> list[int]:
    return max(models)


async def plain(text: str) -> str:
    return text.upper()


@define.how(name="build_transformer")
def build(clean: Any, train: Any, pick: Any, extra: int = 0) -> Any:
    """Build a transformer."""

    async def workflow(text: str, sizes: list[int]) -> tuple[str, list[int]]:
        """Clean, train and pick."""
        models = await asyncio.gather(*[train[size + extra] for size in sizes])
        return await clean(text), await pick(models)

    return workflow


class Trainer:
    """Routines as methods, in each spelling."""

    def __init__(self, offset: int) -> None:
        self.offset = offset

    @define.task
    async def train(self, size: int) -> int:
        return self.offset + size

    @define.task
    def train_in_thread(self, size: int, *, factor: int = 1) -> int:
        return factor * (self.offset + size)

    @staticmethod
    @define.task
    async def outer_static(size: int) -> int:
        return size

    define_task: Any = define.task

    @define_task
    @staticmethod
    def inner_static(size: int) -> int:
        return size

    @define_task
    @classmethod
    def of_class(cls, size: int) -> tuple[str, int]:
        return cls.__name__, size

    async def plain(self, size: int) -> int:
        return self.offset - size

    define_how: Any = define.how

    @define_how
    def build(self, train: Any) -> Any:
        async def workflow(size: int) -> int:
            return self.offset * int(await train[size])

        return workflow

    @staticmethod
    @define.how
    def build_static(train: Any) -> Any:
        async def workflow(size: int) -> int:
            return int(await train[size])

        return workflow


built: Any = build(clean, train, pick, extra=1)
built_from_plain: Any = build(plain, train, pick)
built_from_method: Any = Trainer.build_static(Trainer(5).plain)
replaced: Any = define.task(train.__wrapped__)


def _make_made() -> Callable[[int], Coroutine[Any, Any, int]]:
    async def local(number: int) -> int:
        return number + 1

    return local


made = define.workflow(name="made")(_make_made())
