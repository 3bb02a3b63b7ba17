from typing import assert_type

from how_codegen import define
from nlp.hows import compose


@define.task
def sync_task(text: str) -> int:
    return len(text)


@define.task()
async def async_task(text: str) -> int:
    return len(text)


@define.workflow(name="sync", version="3")
def sync_workflow(number: int) -> bytes:
    return bytes(number)


@define.workflow
async def async_workflow(number: int) -> bytes:
    return bytes(number)


async def plain(number: int) -> bytes:
    return bytes(number)


one = compose(sync_task, sync_workflow)
two = compose(async_task, async_workflow)
three = compose(sync_task, plain)


async def use() -> None:
    assert_type(await one(""), bytes)
    assert_type(await two(""), bytes)
    assert_type(await three(""), bytes)
