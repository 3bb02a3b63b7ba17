"""What an instance of a HOW keeps: read off the HOW's statements and its workflow."""

from __future__ import annotations

import textwrap

import libcst as cst
import pytest

from how_codegen.analyse.state import State, state_of

# Statements before the workflow, the workflow's parameters, and its statements.
STATELESS = {
    "nothing": ("", "", "return await step(value)"),
    "constants": ("low = 1\nhigh: int = low + times * 2", "", "return low + high"),
    "text": ("label = f'{times} times'", "", "return label"),
    "an import": ("import math", "", "return math.floor(value)"),
    "a function": ("def double(a):\n    return a * 2", "", "return double(value)"),
    "an alias": ("first = step", "", "return await first(value)"),
    "a default": ("", ", by=1, of=-1, mode=Mode.FAST, *, last=None", "return by"),
    "its own calls": ("", "", "return await workflow(value - 1)"),
    "state of a run": (
        "",
        "",
        "count = 0\ndef add():\n    nonlocal count\n    count += 1\nadd()\nreturn count",
    ),
}

STATEFUL = {
    "a dict": ("cache = {}", "", "return cache"),
    "a list in a tuple": ("cache = ([], 1)", "", "return cache"),
    "a call": ("number = next(numbers)", "", "return number"),
    "a product of what may be a list": ("both = other + other", "", "return both"),
    "a class": ("class Local:\n    pass", "", "return Local"),
    "an effect": ("print('made')", "", "return value"),
    "a loop": ("for _ in times:\n    pass", "", "return value"),
    "nonlocal": ("count = 0", "", "nonlocal count\ncount += 1\nreturn count"),
    "nonlocal of a parameter": ("", "", "nonlocal times\ntimes += 1\nreturn times"),
    "a list by default": ("", ", seen=[]", "return seen"),
    "a keyword's list by default": ("", ", *, seen=[]", "return seen"),
    "a function's list by default": ("def f(seen=[]):\n    return seen", "", "return f()"),
    "a decorated function": ("@cache\ndef f():\n    return []", "", "return f()"),
    "a member of a function": ("def f():\n    pass", "", "f.count = 1\nreturn f.count"),
    "a member of an alias": ("f = step", "", "f.count = 1\nreturn f.count"),
    "itself": ("", "", "workflow.count = 1\nreturn workflow"),
}

LOOKED_AT = [
    "for one in other:\n    pass\nreturn value",
    "return [one async for one in other if other[0]]",
    "return len(other) + other.index(1)",
    "return print(*other)",
    "return value if other else value in other",
    "if not other or other is None:\n    return 1\nreturn 2",
]

HANDED_ON = [
    "other.append(1)\nreturn value",
    "other[0] = 1\nreturn value",
    "del other[0]\nreturn value",
    "other += [1]\nreturn value",
    "return await step(other)",
    "mine = other\nreturn value",
    "return other",
    "def inner():\n    return other\nreturn inner()",
    "return other[:]",
]


def _state(before: str, parameters: str, body: str) -> State:
    workflow = f"async def workflow(value{parameters}):\n{textwrap.indent(body, '    ')}\n"
    inside = textwrap.indent(f"{before}\n{workflow}return workflow\n", "    ")
    text = f"@define.how\ndef how(step, other, times: int = 2, *rest):\n{inside}"
    function = cst.parse_module(text).body[0]
    assert isinstance(function, cst.FunctionDef)
    statements = [one for one in function.body.body if isinstance(one, cst.BaseStatement)]
    own = next(
        one
        for one in statements
        if isinstance(one, cst.FunctionDef) and one.name.value == "workflow"
    )
    return state_of(function, [one for one in statements[:-1] if one is not own], own)


@pytest.mark.parametrize("parts", STATELESS.values(), ids=STATELESS)
def test_what_keeps_nothing(parts: tuple[str, str, str]) -> None:
    assert not _state(*parts).is_kept


@pytest.mark.parametrize("parts", STATEFUL.values(), ids=STATEFUL)
def test_what_keeps_something(parts: tuple[str, str, str]) -> None:
    assert _state(*parts).is_kept


@pytest.mark.parametrize("body", LOOKED_AT)
def test_a_parameter_that_is_only_looked_at(body: str) -> None:
    assert "other" not in _state("", "", body).handed_on


@pytest.mark.parametrize("body", HANDED_ON)
def test_a_parameter_that_is_handed_on(body: str) -> None:
    assert "other" in _state("", "", body).handed_on


def test_what_cannot_change_is_handed_on_by_nobody() -> None:
    assert {"step"} == _state("", "", "return await step(step, times, rest)").handed_on
