"""Calling a HOW: slots are filled, and what comes out is a workflow."""

# These tests call routines as no type checker would let them.
# mypy: disable-error-code="untyped-decorator,no-any-return,comparison-overlap,no-untyped-call"

from __future__ import annotations

import asyncio
import inspect
from functools import partial
from types import MethodType
from typing import Any

import pytest

from how_codegen import define
from how_codegen.runtime import How, Task, Workflow

task: Any = define.task
how: Any = define.how


@how
def show(*slots: Any, **named: Any) -> Any:
    """Return a workflow that gives what the HOW was given."""

    async def workflow() -> Any:
        return slots or named

    return workflow


def given(value: Any) -> Any:
    """What a HOW's function gets for `value`."""
    return asyncio.run(show(value)())[0]


async def plain(x: int) -> int:
    return x + 1


class Trainer:
    async def train(self, x: int) -> int:
        return x + 1

    async def __call__(self, x: int) -> int:
        return x + 1


ASYNC = [
    plain,
    Trainer().train,
    partial(plain),
    Trainer(),
    partial(Trainer().train),
    partial(task(lambda x: x + 1)),
    MethodType(task(lambda y, x: x + y), 1),
]


def test_the_seed_documents_how_runs(library: Any) -> None:
    async def main() -> Any:
        return await library.built(" a ", [1, 3, 2]), await library.built.start(" b ", [0])

    assert asyncio.run(main()) == (("a", [0, 1, 2, 3]), ("b", [0]))


@pytest.mark.parametrize("value", ASYNC, ids=repr)
@pytest.mark.parametrize("wrap", [lambda x: x, lambda x: [x], lambda x: (x,)])
def test_async_callables_become_routines(value: Any, wrap: Any) -> None:
    found = given(wrap(value))
    if isinstance(wrap(value), (list, tuple)):
        assert type(found) is type(wrap(value))
        found = found[0]

    async def main() -> list[int]:
        return [await found(1), await found[1], await found.start(1)]

    assert type(found) is Task
    assert asyncio.run(main()) == [2, 2, 2]


def test_keyword_arguments_become_routines_too() -> None:
    assert type(asyncio.run(show(slot=plain)())["slot"]) is Task


class Sizes(list[Any]):
    """Not exactly a list."""


UNTOUCHED = [
    task(plain),
    define.workflow(plain),
    how(lambda slot: slot),
    len,
    lambda x: x,
    Trainer,
    3,
    "text",
    None,
    {"slot": plain},
    Sizes([plain]),
    [1, 2],
    (len, task(plain)),
]


@pytest.mark.parametrize("value", UNTOUCHED, ids=repr)
def test_everything_else_stays_as_it_is(value: Any) -> None:
    assert given(value) is value


def test_the_users_list_is_not_changed() -> None:
    slots = [plain, 1]
    found = given(slots)
    assert slots == [plain, 1]
    assert (type(found[0]), found[1]) == (Task, 1)


def test_the_workflow_is_a_routine_with_the_inner_functions_looks(library: Any) -> None:
    built = library.built
    assert type(built) is Workflow
    assert built.version == "1"
    assert built.__doc__ == "Clean, train and pick."
    assert list(inspect.signature(built).parameters) == ["text", "sizes"]
    assert built.fullname == "runtime_library.build.<locals>.workflow"


class Settings:
    """An object whose repr holds its address."""


@pytest.mark.parametrize(
    ("args", "kwargs", "name"),
    [
        ((), {}, "show()"),
        ((task(name="clean-up")(plain), plain), {}, "show(clean-up, plain)"),
        (
            (Trainer().train, Trainer(), partial(plain)),
            {},
            "show(train, Trainer(...), partial(...))",
        ),
        (
            ([plain, plain], (plain,), ()),
            {"depth": 2},
            "show([plain, plain], (plain,), (), depth=2)",
        ),
        ((1.5, "a", None, True, int, len), {}, "show(1.5, 'a', None, True, int, len)"),
        ((Settings(), {1: 2}, show), {}, "show(Settings(...), dict(...), show)"),
        (("x" * 100,), {}, f"show('{'x' * 36}...)"),
    ],
)
def test_the_name_is_the_call(args: Any, kwargs: Any, name: str) -> None:
    assert show(*args, **kwargs).name == name


def test_the_hows_own_looks(library: Any) -> None:
    build = library.build
    assert type(build) is How
    assert (build.name, build.fullname) == ("build_transformer", "runtime_library.build")
    assert build.__doc__ == "Build a transformer."
    assert list(inspect.signature(build).parameters) == ["clean", "train", "pick", "extra"]
    assert library.built.name == "build_transformer(clean, train, pick, extra=1)"
    assert repr(build) == "<How build_transformer (runtime_library.build)>"


def test_a_how_may_return_a_routine() -> None:
    inner = task(plain)

    @how
    def forward(slot: Any) -> Any:
        return slot

    @how
    def outer(slot: Any) -> Any:
        return forward(slot)

    for made, name in ((forward(inner), "forward(plain)"), (outer(inner), "outer(plain)")):
        assert (type(made), made.name, asyncio.run(made(1))) == (Workflow, name, 2)
    assert inner.name == "plain"


def test_a_how_may_return_a_sync_function() -> None:
    @how
    def build() -> Any:
        def workflow(x: int) -> int:
            return x + 1

        return workflow

    assert asyncio.run(build()(1)) == 2


@pytest.mark.parametrize("result", [None, 3, "workflow", show, Trainer])
def test_a_how_that_returns_no_function_is_explained(result: Any) -> None:
    broken = how(name="broken")(lambda: result)
    with pytest.raises(TypeError, match=r"the HOW broken .*`return workflow`"):
        broken()


def test_a_how_that_calls_its_inner_function_is_explained() -> None:
    with pytest.raises(TypeError, match=r"returned <coroutine .*`return workflow`"):
        how(lambda: plain(1))()


def test_an_async_how_is_refused() -> None:
    with pytest.raises(TypeError, match=r"the HOW plain is async: write `def plain"):
        how(plain)


def test_wrong_arguments_are_the_hows_own_error(library: Any) -> None:
    with pytest.raises(
        TypeError, match=r"build\(\) missing 1 required positional argument: 'pick'"
    ):
        library.build(library.clean, library.train)


def test_defining_a_how_again_gives_a_new_one() -> None:
    first = how(name="same")(lambda: lambda: "first")
    second = how(name="same")(lambda: lambda: "second")
    assert [asyncio.run(first()()), asyncio.run(second()())] == ["first", "second"]
