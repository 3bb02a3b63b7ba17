from typing import Protocol

from nlp.hows import compose

from how_codegen import define


class Closeable(Protocol):
    def close(self, now: bool) -> None: ...


class File:
    def close(self) -> None: ...


@define.task
async def open_file(path: str) -> File:
    return File()


@define.task
async def shut(thing: Closeable) -> None:
    thing.close(True)


made = compose(open_file, shut)  # E:27: "shut" does not fit slot "second" of HOW "compose": B would be both File and Closeable  [how-typevar]
# N: B is File: first=open_file returns File (wrong/protocol_method_differs.py:17)
# N: B is Closeable: second=shut takes thing: Closeable (wrong/protocol_method_differs.py:22)
