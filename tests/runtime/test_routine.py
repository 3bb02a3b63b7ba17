"""Tasks and workflows: what `define` makes, and awaiting it."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import inspect
import traceback
import typing
from functools import lru_cache, partial, wraps
from typing import Any
from unittest.mock import AsyncMock

import pytest

from how_codegen import define
from how_codegen.runtime import Task, Workflow

task: Any = define.task
workflow: Any = define.workflow


@task(name="count-words", version="7")
async def count(text: str, least: int = 0) -> int:
    """Count the words."""
    return max(least, len(text.split()))


@task
def length(text: str) -> int:
    """Measure the text."""
    return len(text)


def test_name_version_id_and_fullname() -> None:
    assert (count.name, count.version, count.id) == ("count-words", "7", "count-words:7")
    assert count.fullname == f"{__name__}.count"
    assert (length.name, length.version, length.id) == ("length", "1", "length:1")


@pytest.mark.parametrize("method", [str.upper, "a".join, len])
def test_functions_written_in_c_belong_to_the_module_of_their_class(method: Any) -> None:
    assert task(method).fullname == f"builtins.{method.__qualname__}"


@pytest.mark.parametrize("attribute", ["name", "version", "id", "fullname"])
def test_identity_is_read_only(attribute: str) -> None:
    with pytest.raises(AttributeError):
        setattr(count, attribute, "other")


@pytest.mark.parametrize("kind", ["task", "workflow"])
@pytest.mark.parametrize("arguments", [None, {}, {"name": "n"}, {"version": "2"}])
def test_every_spelling_of_the_decorator(kind: str, arguments: dict[str, str] | None) -> None:
    decorate: Any = getattr(define, kind)

    async def asynchronous(x: int) -> int:
        return x + 1

    def synchronous(x: int) -> int:
        return x + 1

    for function in (asynchronous, synchronous):
        made = decorate(function) if arguments is None else decorate(**arguments)(function)
        assert type(made) is {"task": Task, "workflow": Workflow}[kind]
        expected = {"name": function.__name__, "version": "1", **(arguments or {})}
        assert {"name": made.name, "version": made.version} == expected
        assert asyncio.run(made(1)) == 2


@pytest.mark.parametrize("routine", [count, length], ids=["async", "sync"])
def test_it_looks_like_its_function(routine: Any) -> None:
    function = routine.__wrapped__
    assert inspect.isfunction(function)
    assert inspect.signature(routine) == inspect.signature(function)
    assert typing.get_type_hints(routine) == typing.get_type_hints(function)
    for attribute in ("__doc__", "__name__", "__qualname__", "__module__", "__annotations__"):
        assert getattr(routine, attribute) == getattr(function, attribute)


def test_attributes_of_the_function_are_found() -> None:
    cached = task(lru_cache(lambda x: x))
    assert asyncio.run(cached(1)) == 1
    assert cached.cache_info().currsize == 1
    with pytest.raises(AttributeError):
        _ = cached.no_such_attribute


def test_repr_names_it() -> None:
    assert repr(count) == f"<Task count-words:7 ({__name__}.count)>"


def test_it_counts_as_a_coroutine_function() -> None:
    assert inspect.iscoroutinefunction(count)
    assert asyncio.iscoroutinefunction(count)


def test_equality_is_identity() -> None:
    again = task(count.__wrapped__)
    assert count == count
    assert count != again
    assert len({count, again, count}) == 2


def test_what_is_one_already_stays_what_it_is() -> None:
    flow = workflow(length.__wrapped__)
    assert task(length) is length
    assert task(flow) is flow
    assert workflow(flow) is flow
    assert workflow()(flow) is flow
    assert Workflow is type(workflow(length))
    assert Workflow is type(workflow(flow, name="other"))
    assert "other" == workflow(flow, name="other").name


def test_defining_a_name_again_gives_a_new_routine() -> None:
    first = task(name="same", version="1")(lambda: "first")
    second = task(name="same", version="1")(lambda: "second")
    assert [asyncio.run(first()), asyncio.run(second())] == ["first", "second"]


def test_calling_gives_a_coroutine_named_like_the_routine() -> None:
    for routine in (count, length):
        coroutine = routine("a b")
        assert inspect.iscoroutine(coroutine)
        assert coroutine.__qualname__ == routine.__qualname__
        coroutine.close()


@pytest.mark.parametrize("routine", [count, length], ids=["async", "sync"])
@pytest.mark.parametrize("arguments", [((), {}), (("a", 1, 2), {}), (("a",), {"text": "b"})])
def test_wrong_arguments_are_an_error_at_once(routine: Any, arguments: Any) -> None:
    args, kwargs = arguments
    with pytest.raises(TypeError, match=routine.__name__):
        routine(*args, **kwargs)


def test_a_decorator_may_change_the_parameters() -> None:
    def with_seed(function: Any) -> Any:
        @wraps(function)
        def seeded(text: str) -> Any:
            return function(text, 7)

        return seeded

    assert asyncio.run(task(with_seed(lambda text, seed: (text, seed)))("a")) == ("a", 7)


def test_a_parameter_may_be_called_self() -> None:
    async def echo(self: int) -> int:
        return self

    assert asyncio.run(task(echo)(self=3)) == 3


class AsyncCallable:
    async def __call__(self, x: int) -> int:
        return x + 1


class SyncCallable:
    def __call__(self, x: int) -> int:
        return x + 1


async def add(x: int, y: int) -> int:
    return x + y


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (partial(add, 1), "add"),
        (partial(partial(add), y=1), "add"),
        (lambda x: add(x, 1), "<lambda>"),
        (AsyncCallable(), "AsyncCallable"),
        (SyncCallable(), "SyncCallable"),
        (partial(AsyncCallable()), "AsyncCallable"),
        (AsyncCallable().__call__, "__call__"),
        (task(partial(add, 1)), "add"),
        (AsyncMock(return_value=4), "AsyncMock"),
        (task(int), "int"),
    ],
    ids=repr,
)
def test_every_callable_can_be_a_routine(function: Any, name: str) -> None:
    routine = task(function)
    assert (routine.name, asyncio.run(routine(3))) == (name, 3 if name == "int" else 4)


def test_an_async_callable_runs_on_the_event_loop() -> None:
    async def on_loop() -> bool:
        return asyncio.get_running_loop().is_running()

    class Callable:
        async def __call__(self) -> bool:
            return await on_loop()

    for function in (on_loop, partial(on_loop), Callable(), Callable().__call__, lambda: on_loop()):
        assert asyncio.run(task(function)())


@pytest.mark.parametrize("function", [3, "train", [len], object()])
@pytest.mark.parametrize("kind", ["task", "workflow", "how"])
def test_what_is_no_function_is_refused(kind: str, function: Any) -> None:
    with pytest.raises(TypeError, match=rf"define\.{kind} needs a function") as caught:
        getattr(define, kind)(function)
    assert (f'@define.{kind}(name="train")' in str(caught.value)) == (function == "train")


def fail(error: BaseException) -> None:
    raise error


async def fail_async(error: BaseException) -> None:
    raise error


class UserError(Exception):
    """Not an exception that Python knows."""


@pytest.mark.parametrize("function", [fail, fail_async])
def test_exceptions_pass_through_unchanged(function: Any) -> None:
    error = UserError("as it was")
    with pytest.raises(UserError) as caught:
        asyncio.run(task(function)(error))
    assert caught.value is error
    assert error.__cause__ is None


@pytest.mark.parametrize("function", [fail, fail_async])
def test_stop_iteration_becomes_a_runtime_error(function: Any) -> None:
    error = StopIteration("end")
    with pytest.raises(RuntimeError, match="raised StopIteration") as caught:
        asyncio.run(asyncio.wait_for(task(function)(error), 60))
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(("function", "most"), [(fail, 1), (fail_async, 0)])
def test_tracebacks_hold_few_frames_of_the_runtime(function: Any, most: int) -> None:
    async def main() -> list[str]:
        try:
            await task(function)(UserError())
        except UserError as error:
            return [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
        raise AssertionError

    frames = asyncio.run(main())
    assert [name for name in frames if "how_codegen" in name.split("/")] == [
        name for name in frames if name != __file__
    ]
    assert len([name for name in frames if name != __file__]) == most
