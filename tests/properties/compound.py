"""Random compound statements: branches, loops, `try`, `with`, `match`."""

from __future__ import annotations

from tests.properties import statements
from tests.properties.dice import Dice, ImpossibleError
from tests.properties.expressions import Expressions
from tests.properties.scope import Scope

Lines = list[str]


def branch(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    make = Expressions(dice, scope)
    dice.note("if")
    lines = [f"if {make.test()}:", *statements.inner_block(dice, scope, depth)]
    while dice.chance(45):
        dice.note("elif")
        lines += [f"elif {make.test()}:", *statements.inner_block(dice, scope, depth)]
    if dice.chance(50):
        dice.note("else")
        lines += ["else:", *statements.inner_block(dice, scope, depth)]
    return lines, scope


def chain(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A number that one of several branches gives; most of them a call decides."""
    constants = [test for one in scope.visible_constants() for test in one.tests]
    trace = scope.helper("trace")
    if not constants or trace is None:
        raise ImpossibleError
    dice.note("branches of constants")
    name = statements._new(dice, scope, "int")
    lines: Lines = []
    for number, word in enumerate(("if", *["elif"] * dice.number(1, 3))):
        is_open = dice.chance(40 if number == 0 else 15)
        test = Expressions(dice, scope).test() if is_open else dice.pick(constants)
        lines += [f"{word} {test}:", f"    {name} = {Expressions(dice, scope, 1).number()}"]
        lines += [f"    {trace}({number}, {name})"]
    lines += ["else:", f"    {name} = {dice.number(10, 19)}"]
    return lines, scope.knowing(**{name: "int"})


def while_loop(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A loop over a counter of its own, so that it ends."""
    dice.note("while")
    name = statements._new(dice, scope, "counter")
    if name in scope.known:
        raise ImpossibleError
    inner = scope.knowing(**{name: "counter"}).looping()
    test = f"{name} < {dice.number(1, 3)}"
    if dice.chance(30):
        test += f" and {Expressions(dice, scope).test()}"
    body = statements.inner_block(dice, inner, depth)
    lines = [f"{name} = 0", f"while {test}:", f"    {name} += 1", *body]
    if dice.chance(30):
        dice.note("while/else")
        lines += ["else:", *statements.inner_block(dice, scope, depth)]
    return lines, scope


def for_loop(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    dice.note("for")
    make = Expressions(dice, scope)
    name = statements._new(dice, scope, "int")
    over = [f"({make.number()}, {make.number()})", f"[{make.number()}]"]
    if scope.has("range", "abs"):
        over.append(f"range(abs({make.number()}) % 3)")
    lines = [f"for {name} in {dice.pick(over)}:"]
    inner = scope.knowing(**{name: "int"}).looping()
    lines += statements.inner_block(dice, inner, depth)
    if dice.chance(30):
        dice.note("for/else")
        lines += ["else:", *statements.inner_block(dice, scope, depth)]
    return lines, scope


def stages_loop(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A loop over several routines: `*stages`, `**stages`, a list or a tuple."""
    slots = scope.visible_slots("several", "named")
    if not slots or not scope.is_async:
        raise ImpossibleError
    slot = dice.pick(slots)
    name, stage = statements._new(dice, scope, "int"), statements._new(dice, scope, "routine")
    start = Expressions(dice, scope).number()
    forms = [f"({name})"]
    if slot.has_items_with_args:
        forms += [f"[{name}]", f".start({name})"]
    called = f"{name} = await {stage}{dice.pick(forms)}"
    lines = [f"{name} = {start}"]
    if slot.kind == "named":
        key = statements._new(dice, scope, "str")
        trace = scope.helper("trace")
        lines += [f"for {key}, {stage} in {slot.name}.items():", f"    {called}"]
        lines += [f"    {trace}({key})"] if trace else []
        dice.note("loop over **slots")
    else:
        lines += [f"for {stage} in {slot.name}:", f"    {called}"]
        dice.note("loop over routines")
        if dice.chance(40):
            inner = scope.knowing(**{name: "int"}).looping()
            lines += statements.inner_block(dice, inner, depth)
    return lines, scope.knowing(**{name: "int"})


def numbered_stages(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    slots = scope.visible_slots("several")
    if not slots or not scope.is_async or not scope.has("enumerate", "reversed", "zip"):
        raise ImpossibleError
    dice.note("loop over numbered routines")
    slot = dice.pick(slots)
    name, stage = statements._new(dice, scope, "int"), statements._new(dice, scope, "routine")
    number = statements._new(dice, scope, "counter")
    if number in scope.known:
        raise ImpossibleError
    over = f"enumerate({slot.name}{dice.pick(('', ', 1', ', start=2'))})"
    start = Expressions(dice, scope).number()
    lines = [f"{name} = {start}", f"for {number}, {stage} in {over}:"]
    lines.append(f"    {name} += await {stage}({number})")
    return lines, scope.knowing(**{name: "int"})


def attempt(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    dice.note("try")
    if not scope.has("ValueError", "KeyError", "RuntimeError", "Exception", "str"):
        raise ImpossibleError
    lines = ["try:", *statements.inner_block(dice, scope, depth)]
    name = statements._new(dice, scope, "error")
    kind = dice.pick(("ValueError", "(KeyError, ValueError)", "RuntimeError", "Exception"))
    trace, oops = scope.helper("trace"), scope.helper("Oops")
    if oops is not None and dice.chance(40):
        lines += [f"except {oops}:", *statements.inner_block(dice, scope, depth)]
    lines += [f"except {kind} as {name}:"]
    lines += [f"    {trace}('caught', str({name}))"] if trace else [f"    str({name})"]
    if dice.chance(30):
        dice.note("try/else")
        lines += ["else:", *statements.inner_block(dice, scope, depth)]
    if dice.chance(30):
        dice.note("try/finally")
        # What is returned there would hide the error, as Python says.
        calm = scope.calm()
        lines += ["finally:", *statements.inner_block(dice, calm, depth)]
    return lines, scope


def with_block(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    names = ["held", "opened"] if scope.is_async else ["held"]
    kind = dice.pick(names)
    manager = scope.helper(kind)
    if manager is None:
        raise ImpossibleError
    dice.note("async with" if kind == "opened" else "with")
    start = "async with" if kind == "opened" else "with"
    first = f"{manager}({Expressions(dice, scope).number()})"
    name = statements._new(dice, scope, "int")
    inner = scope.knowing(**{name: "int"})
    second = ""
    if dice.chance(30):
        dice.note("with: two managers")
        second = f", {manager}({Expressions(dice, inner).number()})"
    head = f"{start} {first} as {name}{second}:"
    return [head, *statements.inner_block(dice, inner, depth)], scope


def async_for(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    counted = scope.helper("counted")
    if counted is None or not scope.is_async:
        raise ImpossibleError
    dice.note("async for")
    name = statements._new(dice, scope, "int")
    first = Expressions(dice, scope).number()
    inner = scope.knowing(**{name: "int"}).looping()
    body = statements.inner_block(dice, inner, depth)
    return [f"async for {name} in {counted}({first}):", *body], scope


def match_block(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    dice.note("match")
    make = Expressions(dice, scope)
    name = statements._new(dice, scope, "int")
    bound = scope.knowing(**{name: "int"})

    def body(inside: Scope) -> Lines:
        return statements.indented(statements.inner_block(dice, inside, depth))

    form = dice.pick(("value", "sequence", "mapping", "or"))
    dice.note(f"match: {form}")
    if form == "value":
        guard = f" if {Expressions(dice, bound.plain()).test()}" if dice.chance(40) else ""
        lines = [f"match {make.number()} + 0:", "    case 0 | 1:", *body(scope)]
        lines += [f"    case {name}{guard}:", *body(bound)]
    elif form == "sequence":
        other = statements._new(dice, scope, "list")
        if other == name or other in scope.known:
            raise ImpossibleError
        lines = [f"match [{make.number()} + 0, {make.number()}]:", f"    case [{name}, *{other}]:"]
        lines += body(bound)
    elif form == "mapping":
        lines = [f"match {{'a': {make.number()} + 0}}:", f"    case {{'a': {name}}}:", *body(bound)]
    else:
        name = statements._new(dice, scope, "literal")
        lines = [f"match {make.number()} + 0:", f"    case (3 | 4) as {name}:", *body(scope)]
        lines += ["    case _:", *body(scope)]
    return lines, scope


KINDS = (
    branch,
    branch,
    chain,
    chain,
    while_loop,
    for_loop,
    stages_loop,
    stages_loop,
    numbered_stages,
    attempt,
    with_block,
    async_for,
    match_block,
)
