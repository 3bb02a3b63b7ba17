from typing import Any, List, Optional, Sequence

from how_codegen import define
from how_codegen.types import Routine


@define.how
def fixed(task: Routine[[int], int], other: Routine[[int], int]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        log: List[Any] = []

        def note(i: int) -> bool:
            log.append(i)
            return i > 0

        def remember(items: Optional[Sequence[int]] = None, seen: List[int] = []) -> List[int]:
            seen.append(len(items or ()))
            return seen

        log.append(list(remember()) + list(remember([1])))
        flags = any([await task(i) > 2 for i in range(3)])
        if any([note(i) for i in range(3)]):
            log.append("any")
        if all(note(i) for i in range(3)):
            log.append("all")
        text = "{} {}".format(value, await other(value)) + "%s %s" % (value, flags)
        table = dict(a=1, b=2)
        for key in table.keys():
            log.append(key)
        if not value in [1, 2]:
            log.append("not in")
        if value == None:
            log.append("none")
        if flags == True:
            log.append("true")
        try:
            await other(1)
        except (ValueError,) as error:
            raise error
        except OSError:
            raise
        smallest = value
        if smallest > 2:
            smallest = 2
        answer = True if value else False
        first, rest = value, table
        assert isinstance(value, (int, str)), "a number"
        return f"{text}{log}{table}{smallest}{answer}{str(first)}{'abc'.encode('utf-8')!r}"

    return run
