import asyncio
import io
import threading

from how_codegen import define


@define.task
async def memory(a: io.StringIO) -> io.BytesIO:
    return io.BytesIO()


@define.task
async def locks(a: threading.Lock) -> asyncio.Lock:
    return asyncio.Lock()


@define.task
async def tasks(a: asyncio.Future[int]) -> asyncio.Task[int] | asyncio.TaskGroup:
    return asyncio.TaskGroup()
