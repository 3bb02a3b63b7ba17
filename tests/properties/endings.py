"""What a HOW ends with: its workflow, one of several that constants choose, another HOW's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.properties.dice import Dice
from tests.properties.scope import Scope
from tests.properties.statements import indented

Lines = list[str]


@dataclass(frozen=True)
class Choice:
    """What endings are made of: `flow` makes the workflow of a name, `inner` a HOW call."""

    dice: Dice
    scope: Scope
    flow: Callable[[str], Lines]
    inner: Callable[[], str | None]


def ending(choice: Choice, name: str, *, is_plain: bool) -> Lines:
    """The last statements of a HOW."""
    dice = choice.dice
    tests = [test for one in choice.scope.visible_constants() for test in one.tests]
    if is_plain and dice.chance(8):
        inner = choice.inner()
        if inner is not None:
            dice.note("HOW returns another HOW's workflow")
            return [f"return {inner}"]
    if dice.chance(25):
        return _unusual(choice, name)
    if not tests or dice.chance(60):
        return [*choice.flow(name), "", f"return {name}"]
    dice.note("constants choose the workflow")
    test, other = dice.pick(tests), "other_flow"
    form = dice.pick(("expression", "early", "both"))
    if form == "expression":
        return [
            *choice.flow(name),
            "",
            *choice.flow(other),
            "",
            f"return {other} if {test} else {name}",
        ]
    if form == "early":
        early = [*choice.flow(other), "", f"return {other}"]
        return [f"if {test}:", *indented(early), "", *choice.flow(name), "", f"return {name}"]
    return [
        f"if {test}:",
        *indented(choice.flow(name)),
        "else:",
        *indented(choice.flow(name)),
        "",
        f"return {name}",
    ]


def _unusual(choice: Choice, name: str) -> Lines:
    """A workflow that is defined or returned inside of a statement, decorated, or renamed."""
    dice, scope = choice.dice, choice.scope
    held, logged, trace = scope.helper("held"), scope.helper("logged"), scope.helper("trace")
    flow = choice.flow(name)
    kind = dice.pick(("with", "try", "while", "decorated", "renamed", "wrapped"))
    if kind == "with" and held is not None:
        lines = [f"with {held}(1):", *indented(flow), f"return {name}"]
    elif kind == "try" and trace is not None:
        lines = ["try:", *indented(flow), f"    return {name}", "finally:"]
        lines.append(f"    {trace}('made')")
    elif kind == "while":
        lines = ["while True:", *indented(flow), f"    return {name}"]
    elif kind == "decorated" and logged is not None:
        lines = [f"@{logged}", *flow, f"return {name}"]
    elif kind == "wrapped" and logged is not None:
        lines = [*flow, f"return {logged}({name})"]
    else:
        kind, lines = "renamed", [*flow, f"same_{name} = {name}", f"return same_{name}"]
    dice.note(f"workflow: {kind}")
    return lines
