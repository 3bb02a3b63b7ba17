"""The HOW's own statements, before its workflow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.properties.dice import Dice, ImpossibleError
from tests.properties.expressions import Expressions
from tests.properties.scope import Frame, Scope

Lines = list[str]


@dataclass
class Prepared:
    """Statements, and what they bind; `cells` are numbers that the workflow may rebind."""

    names: list[str]
    lines: Lines = field(default_factory=list)
    own: dict[str, str] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)


def prepare(
    dice: Dice, names: list[str], scope: Scope, inner: Callable[[], str | None]
) -> Prepared:
    """Some statements; `inner` gives a call of another HOW, or None."""
    prepared = Prepared(names)
    for _ in range(dice.number(0, 4)):
        if not names:
            break
        here = Scope(
            scope.slots,
            scope.constants,
            scope.globals,
            Frame(()),
            {},
            dict(prepared.own),
            scope.outer,
            is_async=False,
            may_bind=False,
        )
        before = set(dice.features)
        try:
            _statement(dice, prepared, here, inner)
        except ImpossibleError:
            dice.features = before
    return prepared


def _statement(
    dice: Dice, prepared: Prepared, scope: Scope, inner: Callable[[], str | None]
) -> None:
    kind = dice.pick(
        (
            "value",
            "value",
            "state",
            "cell",
            "function",
            "async",
            "lambda",
            "if",
            "for",
            "inner",
            "inner",
            "rebind",
            "import",
            "trace",
            "trace",
            "object",
            "with",
            "try",
            "unpack",
            "match",
            "del",
        )
    )
    number = Expressions(dice, scope, 1).number
    name = prepared.names[-1]
    lines: Lines
    type_ = "int"
    match kind:
        case "value":
            lines = [f"{name} = {number()}"]
        case "state":
            lines, type_ = [f"{name}: list[int] = [{number()}]"], "state"
        case "cell":
            lines, type_ = [f"{name} = {number()}"], "int"
            prepared.cells.append(name)
        case "function" | "async" | "lambda":
            lines, type_ = _function(dice, kind, name, scope, number())
        case "if":
            make = Expressions(dice, scope, 1)
            lines = [f"if {make.test()}:", f"    {name} = {number()}", "else:"]
            lines.append(f"    {name} = {number()}")
        case "for":
            other = prepared.names.pop(0)
            lines = [f"{name} = 0", f"for {other} in ({number()}, 4):", f"    {name} += {other}"]
            if not prepared.names:
                raise ImpossibleError
        case "inner":
            call = inner()
            if call is None:
                raise ImpossibleError
            dice.note("HOW call in a HOW's own statements")
            lines, type_ = [f"{name} = {call}"], "async function"
        case "rebind":
            numbers = [one.name for one in scope.constants if one.declared == "int"]
            if not numbers:
                raise ImpossibleError
            dice.note("HOW's own: rebinds its parameter")
            constant = dice.pick(numbers)
            prepared.lines.append(f"{constant} = {constant} + {number()}")
            return
        case "import":
            tools = scope.globals["module of tools"]
            lines, type_ = [f"from {tools} import shift as {name}"], "function"
            if dice.chance(30):
                lines = [f"import lab.tools as {name}_module", f"{name} = {name}_module.shift"]
        case "trace":
            trace = scope.helper("trace")
            if trace is None:
                raise ImpossibleError
            prepared.lines.append(f"{trace}('prepared', {number()})")
            dice.note("HOW's own: trace")
            return
        case "object":
            counter = scope.helper("Counter")
            if counter is None:
                raise ImpossibleError
            lines, type_ = [f"{name} = {counter}({number()})"], "object"
        case _:
            lines = _compound(dice, kind, name, scope, number())
    dice.note(f"HOW's own: {kind}")
    prepared.names.pop()
    prepared.lines += lines
    prepared.own[name] = type_


def _function(dice: Dice, kind: str, name: str, scope: Scope, start: str) -> tuple[Lines, str]:
    if not scope.has("int"):
        raise ImpossibleError
    parameter = dice.pick(("number", "value", "shift", "seen"))
    inner = scope.function({parameter: "int"}, (), kind == "async")
    body = Expressions(dice, inner, 1).number()
    if kind == "lambda":
        return [f"{name}: Callable[[int], int] = lambda {parameter}: {body}"], "function"
    head = f"{'async ' if kind == 'async' else ''}def {name}({parameter}: int) -> int:"
    return [head, f"    return {body}"], "async function" if kind == "async" else "function"


def _compound(dice: Dice, kind: str, name: str, scope: Scope, number: str) -> Lines:
    if kind == "with":
        held = scope.helper("held")
        if held is None:
            raise ImpossibleError
        return [f"with {held}({number}) as {name}:", "    pass"]
    if kind == "unpack":
        return [f"{name}, *_ = ({number}, 2, 3)"]
    if kind == "del":
        return [f"{name}_once = {number}", f"{name} = {name}_once + 1", f"del {name}_once"]
    if kind == "match":
        return [
            f"match {number}:",
            "    case 0:",
            f"        {name} = 1",
            "    case _:",
            f"        {name} = 2",
        ]
    if not scope.has("int", "ValueError"):
        raise ImpossibleError
    lines = ["try:", f"    {name} = int('x') + {number}"]
    return [*lines, "except ValueError:", f"    {name} = 7"]
