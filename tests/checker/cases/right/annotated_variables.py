"""Instances assigned to variables that say what they are."""
from collections.abc import Awaitable, Callable, Coroutine
from typing import Annotated, Any, ClassVar, Final, Optional, assert_type

from how_codegen.types import Execution, Routine, Task, Workflow
from nlp.hows import compose, each, twice
from nlp.tasks import double, length, spell
from nlp.types import Model

routine: Routine[[str], str] = compose(length, spell)
workflow: Workflow[[str], str] = compose(length, spell)
function: Callable[[str], Awaitable[str]] = compose(length, spell)
coroutine: Callable[[str], Coroutine[Any, Any, str]] = compose(length, spell)
wider: Routine[[str], object] = compose(length, spell)
narrower: Routine[[bool], float] = twice(double)
optional: Optional[Routine[[str], str]] = compose(length, spell)
anything: Any = compose(length, spell)
an_object: object = compose(length, spell)
annotated: Annotated[Routine[[str], str], "note"] = compose(length, spell)
final: Final[Routine[[str], str]] = compose(length, spell)
union: Routine[[str], str] | str = compose(length, spell)
any_parameters: Routine[..., str] = compose(length, spell)
task: Task[[str], int] = length
listed: list[Workflow[[str], str]] = [compose(length, spell), workflow]
pair: tuple[Routine[[int], int], Routine[[str], str]] = twice(double), compose(length, spell)
table: dict[str, Callable[[int], Awaitable[int]]] = {"a": twice(double), "b": double}
nested: list[list[Routine[[int], int]]] = [[twice(double)], [double, twice(double)]]
declared: Routine[[int], int]
declared = twice(double)
reassigned = twice(double)
reassigned = twice(twice(double))


async def use() -> None:
    execution: Execution[str] = routine["a"]
    assert_type(await execution, str)
    assert_type(await workflow.start("a"), str)
    assert_type(await narrower(True), float)
    assert_type(await any_parameters("a"), str)
    assert_type(await declared(1) + await reassigned(1), int)
    later: Routine[[int], int] | None = None
    if later is None:
        later = twice(double)
    assert_type(await later(1), int)
    assert isinstance(union, str) or await union("a")
