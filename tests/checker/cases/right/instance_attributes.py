"""What instances, tasks, workflows and HOWs know of themselves."""
import asyncio
import inspect
import pickle
from functools import update_wrapper, wraps
from typing import assert_type

from how_codegen import define
from how_codegen.types import Task, Workflow
from nlp.hows import build_transformer, compose, twice
from nlp.tasks import double, length, spell


@define.workflow(name="all", version="3")
async def everything(text: str) -> str:
    """Docstring."""
    return await spell(await length(text))


made = compose(length, everything) if False else compose(length, spell)


async def use() -> None:
    for routine in (double, length, everything, made):
        assert_type(routine.name, str)
        assert_type(routine.version, str)
        assert_type(routine.id, str)
        assert_type(routine.fullname, str)
    assert_type(double.__name__, str)
    assert_type(compose.name, str)
    assert_type(build_transformer.fullname, str)
    print(everything.__doc__, everything.__module__, everything.__wrapped__, made.__qualname__)
    print(inspect.iscoroutinefunction(double), asyncio.iscoroutinefunction(made))
    print(inspect.signature(double), callable(made), hash(made), made == made, repr(twice))
    print({double: 1, made: 2}, [double, made].index(double), len({double, made}))
    print(isinstance(double, Task), isinstance(made, Workflow))
    print(pickle.dumps(double))
