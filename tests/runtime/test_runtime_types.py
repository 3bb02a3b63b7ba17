"""The typing names, as a program sees them when it runs."""

from __future__ import annotations

import typing
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

import pytest

from how_codegen import runtime, types
from how_codegen.types import Data, Execution, How, Routine, Task, Workflow

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")
routine: Any = Routine
lists: Any = list


def expected(parameters: Any, result: Any) -> Any:
    return Callable[parameters, Coroutine[Any, Any, result]]


@pytest.mark.parametrize(
    ("made", "parameters", "result"),
    [
        (lambda: routine[[int], str], [int], str),
        (lambda: routine[[], str], [], str),
        (lambda: routine[..., str], ..., str),
        (lambda: routine[[A], B][int, str], [int], str),
        (lambda: routine[[lists[A]], A][int], [list[int]], int),
        (lambda: routine[[Data], Data][str], [str], str),
        (lambda: routine[[A, A], B][int, str], [int, int], str),
        (lambda: routine[[A], B][A, str][int], [int], str),
        (lambda: routine[P, str][[int, int]], [int, int], str),
        (lambda: routine[[A], None][int], [int], type(None)),
    ],
)
def test_aliases_of_routine_substitute(made: Any, parameters: Any, result: Any) -> None:
    assert made() == expected(parameters, result)


def test_an_alias_as_a_slot() -> None:
    alias = routine[[A], B]

    def how(train: Any, others: Any) -> None: ...

    how.__annotations__ = {"train": "alias[int, str]", "others": "list[alias[int, str]]"}
    hints = typing.get_type_hints(how, {}, {"alias": alias})
    assert hints["train"] == expected([int], str)
    assert hints["others"] == lists[expected([int], str)]


def test_data_is_a_type_variable() -> None:
    assert isinstance(Data, TypeVar)
    assert Data.__name__ == "Data"


@pytest.mark.parametrize("name", ["Execution", "Task", "Workflow", "How"])
def test_the_classes_are_the_runtimes(name: str) -> None:
    assert getattr(types, name) is getattr(runtime, name)


@pytest.mark.parametrize("made", [lambda: Task[[int], str], lambda: Workflow[[int], str]])
def test_the_classes_can_be_subscripted(made: Any) -> None:
    assert typing.get_args(made()) == ([int], str)


def test_the_other_classes_can_be_subscripted() -> None:
    execution: Any = Execution
    how: Any = How
    assert execution[A][int] == execution[int]
    assert typing.get_origin(how[Callable[[int], str]]) is How
    assert lists[execution[A]][int] == lists[execution[int]]
