"""Random blocks of a workflow: control flow, nested functions, and names that are bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.properties import compound, nested
from tests.properties.dice import Dice, ImpossibleError
from tests.properties.expressions import Expressions
from tests.properties.scope import Scope

Lines = list[str]
Kind = Callable[[Dice, Scope, int], tuple[Lines, Scope]]


def block(dice: Dice, scope: Scope, depth: int, size: int = 3) -> tuple[Lines, Scope]:
    """Some statements, and what is bound after them."""
    lines: Lines = []
    for kind in _kinds(dice, scope, depth, size):
        before = set(dice.features)
        try:
            made, scope = kind(dice, scope, depth)
        except ImpossibleError:
            dice.features = before
            continue
        lines += made
    if lines and dice.chance(8):
        dice.note("comment")
        lines.append("# Nothing else.")
    return lines or ["pass"], scope


def _kinds(dice: Dice, scope: Scope, depth: int, size: int) -> Iterator[Kind]:
    kinds: list[Kind] = [assign, assign, augment, unpack, effect, told, checked]
    kinds += [list_local, picked, typing_only, deleted, imported]
    kinds += [bound_inside, bound_later]
    if any(one.takes == ("list[B]",) for one in scope.slots):
        kinds += [picked] * 6  # what may have no type by itself
    if scope.helper("Checked") is not None:
        kinds += [typing_only] * 3
    if depth < 2:
        kinds += [*compound.KINDS, *nested.KINDS]
    for _ in range(dice.number(1, size)):
        yield dice.pick(kinds)


def indented(lines: Lines) -> Lines:
    return [f"    {line}" if line else "" for line in lines]


def inner_block(dice: Dice, scope: Scope, depth: int) -> Lines:
    """The lines of a nested block: what it binds is not known after it."""
    return indented(block(dice, scope, depth + 1, 2)[0])


# ---------------------------------------------------------------------- simple statements


def assign(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    types = ["int", "int", "int", *(one for one in scope.known.values() if one != "error")]
    type_ = dice.pick(types)
    value = Expressions(dice, scope).of(type_)
    before = set(scope.frame.bound)
    name = _new(dice, scope, type_)
    if type_ == "int" and name not in before and dice.chance(20) and scope.has("int"):
        dice.note("annotated local")
        return [f"{name}: int = {value}"], scope.knowing(**{name: type_})
    if type_ != "int":
        dice.note("local of a type variable")
    return [f"{name} = {value}"], scope.knowing(**{name: type_})


def list_local(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A list of a type variable: of what routines return, where that may be narrower."""
    variables = [one for one in ("A", "B") if one in scope.known.values()]
    if not variables:
        raise ImpossibleError
    type_ = f"list[{dice.pick(variables)}]"
    value = Expressions(dice, scope).of(type_)
    name = _new(dice, scope, type_)
    dice.note("local list of a type variable")
    return [f"{name} = {value}"], scope.knowing(**{name: type_})


def picked(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A list in a local, which a routine then takes: it must have the type that this wants."""
    slots = [one for one in scope.visible_slots("one") if one.takes == ("list[B]",)]
    if not slots or not scope.is_async or not scope.of_type("B"):
        raise ImpossibleError
    dice.note("local list of a type variable", "a list that a routine takes")
    slot = dice.pick(slots)
    value = Expressions(dice, scope).of("list[B]")
    several, best = _new(dice, scope, "list[B]"), _new(dice, scope, slot.gives)
    lines = [f"{several} = {value}", f"{best} = await {slot.name}({several})"]
    return lines, scope.knowing(**{several: "list[B]", best: slot.gives})


def typing_only(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    checked = scope.helper("Checked")
    before = set(scope.frame.bound)
    if checked is None or not dice.chance(60):
        raise ImpossibleError
    name = _new(dice, scope, "checked")
    if name in before:
        raise ImpossibleError
    dice.note("annotation by a name that only type checkers have")
    return [f'{name}: "{checked} | None" = None'], scope


def augment(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    names = [
        name for name, one in scope.known.items() if one == "int" and name in scope.frame.types
    ]
    if not names:
        raise ImpossibleError
    dice.note("augmented assignment")
    value = Expressions(dice, scope).number()
    return [f"{dice.pick(names)} {dice.pick(('+=', '-='))} {value}"], scope


def unpack(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    dice.note("unpacking")
    make = Expressions(dice, scope)
    left, right = make.number(), make.number()
    one, other = _new(dice, scope, "int"), _new(dice, scope, "int")
    if one == other:
        raise ImpossibleError
    form = dice.pick((f"{one}, {other} = {left}, {right}", f"[{one}, {other}] = ({left}, {right})"))
    return [form], scope.knowing(**{one: "int", other: "int"})


def effect(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A call for what it does: a routine that gives nothing, or whose result nobody takes."""
    slots = [one for one in scope.visible_slots("one") if one.gives == "None"]
    if slots and scope.is_async:
        dice.note("routine without result")
        made = Expressions(dice, scope).call(dice.pick(slots))
        if made is not None:
            return [made[1:-1]], scope
    lists = [name for name, one in scope.own.items() if one == "state" and scope.sees(name)]
    if lists:
        dice.note("state of the HOW's own")
        return [f"{dice.pick(lists)}.append({Expressions(dice, scope).number()})"], scope
    raise ImpossibleError


def deleted(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A local that is deleted as soon as nobody needs it."""
    name, result = _new(dice, scope, "int"), _new(dice, scope, "int")
    if name in scope.known or name == result:
        raise ImpossibleError
    dice.note("del")
    value = Expressions(dice, scope).number()
    after = scope.knowing(**{result: "int"})
    form = dice.pick((f"del {name}", f"del ({name})"))
    inner = Expressions(dice, scope.knowing(**{name: "int"}).plain()).number()
    return [f"{name} = {value}", f"{result} = {name} + {inner}", form], after


def bound_inside(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A walrus in a comprehension, whose name the function then uses."""
    name, result = _new(dice, scope, "int"), _new(dice, scope, "int")
    make = Expressions(dice, scope.plain())
    item = make.inner_name()
    if len({name, result, item}) < 3:
        raise ImpossibleError
    dice.note("name bound in a comprehension")
    inner = make.deeper(scope.inside({item: "int"}).plain())
    values = f"(({name} := {inner.number()}) for {item} in ({make.number()}, 2))"
    form = dice.pick((f"[*{values}][1]", f"[{values[1:-1]}][0]"))
    lines = [f"{result} = {form}", f"{result} += {name}"]
    return lines, scope.knowing(**{name: "int", result: "int"})


def bound_later(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A local that the second round of a loop uses above where the first has bound it."""
    before = set(scope.frame.bound)
    name, result = _new(dice, scope, "int"), _new(dice, scope, "int")
    number = _new(dice, scope, "counter")
    if name in before or name == result or {name, result, number} & set(scope.known):
        raise ImpossibleError
    dice.note("name bound below its use")
    value = Expressions(dice, scope).number()
    used = dice.pick((name, f"[{name} for _ in (1, 2)][0]"))
    lines = [f"{result} = 0", f"for {number} in (0, 1):", f"    if {number} > 0:"]
    lines += [f"        {result} += {used}", f"    {name}: int = {value}"]
    return lines, scope.knowing(**{result: "int"})


def imported(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """An import where it is needed."""
    name, result = _new(dice, scope, "function"), _new(dice, scope, "int")
    if name in scope.frame.once or not dice.chance(50):
        raise ImpossibleError
    scope.frame.once.add(name)
    dice.note("import in a workflow")
    value = Expressions(dice, scope).number()
    lines = [f"from {scope.globals['module of tools']} import shift as {name}"]
    return [*lines, f"{result} = {name}({value})"], scope.knowing(**{result: "int"})


def told(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    trace = scope.helper("trace")
    if trace is None:
        raise ImpossibleError
    return [f"{trace}('here', {Expressions(dice, scope).number()})"], scope


def checked(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """An `assert`, an early `return` or `raise`, `break` or `continue`, under a condition."""
    make = Expressions(dice, scope)
    kinds = ["raise"]
    if scope.in_loop:
        kinds += ["break", "continue"]
    if scope.returns:
        kinds.append("return")
    kind = dice.pick(kinds)
    dice.note(kind)
    if kind == "return":
        kind = f"return {make.of(scope.returns)}"
    elif kind == "raise":
        oops = scope.helper("Oops") or ("ValueError" if scope.has("ValueError") else None)
        if oops is None:
            raise ImpossibleError
        kind = f"raise {oops}('stop', {make.number()})"
    return [f"if {make.number()} % 7 == 5:", f"    {kind}"], scope


def _new(dice: Dice, scope: Scope, type_: str) -> str:
    name = Expressions(dice, scope).new_name(type_)
    if name is None:
        raise ImpossibleError
    return name
