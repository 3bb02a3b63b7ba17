"""Random functions, classes and generators inside of a workflow."""

from __future__ import annotations

from tests.properties import statements
from tests.properties.dice import Dice, ImpossibleError
from tests.properties.expressions import Expressions
from tests.properties.scope import NAMES, Scope

Lines = list[str]


def _parts(dice: Dice, scope: Scope) -> tuple[str, str, tuple[str, ...]]:
    """The name of a function, that of its parameter, and the names that it may bind."""
    name = statements._new(dice, scope, "function")
    if name in scope.frame.once:
        raise ImpossibleError
    scope.frame.once.add(name)
    parameter, *pool = dice.some(NAMES, 4, 4)
    taken = {"int", "abs"}
    return name, parameter, tuple(one for one in pool if one not in taken and one != name)


def function(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A nested function, sync or not, which captures what is around it, and its call."""
    is_async = scope.is_async and dice.chance(60)
    dice.note("nested async function" if is_async else "nested function")
    if not scope.has("int"):
        raise ImpossibleError
    name, parameter, pool = _parts(dice, scope)
    default = ""
    if dice.chance(30):
        dice.note("default of a nested function")
        default = f" = {Expressions(dice, scope.plain()).number()}"
    inner = scope.function({parameter: "int"}, pool, is_async)
    lines, after = statements.block(dice, inner, depth + 1, 2)
    lines.append(f"return {Expressions(dice, after).number()}")
    head = f"{'async ' if is_async else ''}def {name}({parameter}: int{default}) -> int:"
    result = statements._new(dice, scope, "int")
    called = f"{'await ' if is_async else ''}{name}({Expressions(dice, scope).number()})"
    bound = scope.knowing(**{result: "int"})
    return [head, *statements.indented(lines), f"{result} = {called}"], bound


def nonlocal_function(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A nested function that rebinds a local of the workflow."""
    names = [
        one for one, type_ in scope.known.items() if type_ == "int" and one in scope.frame.types
    ]
    if not names or not scope.has("int"):
        raise ImpossibleError
    dice.note("nonlocal")
    local = dice.pick(names)
    name, parameter, _ = _parts(dice, scope)
    if local in (parameter, name):
        raise ImpossibleError
    inner = scope.function({parameter: "int"}, (), False)
    value = Expressions(dice, inner).number()
    lines = [f"def {name}({parameter}: int) -> None:", f"    nonlocal {local}"]
    lines += [f"    {local} = {value}", f"{name}({Expressions(dice, scope).number()})"]
    return lines, scope


def generator(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A generator function, sync or not, and a loop over it."""
    is_async = scope.is_async and dice.chance(50)
    kind = "AsyncIterator" if is_async else "Iterator"
    iterator = scope.helper(kind)
    if iterator is None or not scope.has("int"):
        raise ImpossibleError
    dice.note("nested async generator" if is_async else "nested generator")
    name, parameter, _pool = _parts(dice, scope)
    inner = scope.function({parameter: "int"}, (), is_async)
    first, second = Expressions(dice, inner).number(), Expressions(dice, inner).number()
    prefix = "async " if is_async else ""
    item = statements._new(dice, scope, "int")
    start = Expressions(dice, scope).number()
    lines = [f"{prefix}def {name}({parameter}: int) -> {iterator}[int]:"]
    yields = [f"yield {first}", f"yield {second}"]
    if dice.chance(30):
        dice.note("yield under a condition")
        yields = [f"if {Expressions(dice, inner.plain()).test()}:", *statements.indented(yields)]
    lines += statements.indented(yields)
    lines += [f"{prefix}for {item} in {name}({start}):"]
    body = statements.inner_block(dice, scope.knowing(**{item: "int"}).looping(), depth)
    return [*lines, *body], scope


def class_inside(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A class in the workflow, whose method captures what is around the class."""
    if not scope.has("int", "object"):
        raise ImpossibleError
    dice.note("nested class")
    name, parameter, _ = _parts(dice, scope)
    attribute = dice.pick(NAMES)
    inner = scope.function({parameter: "int"}, (), False)
    if parameter == "self":
        raise ImpossibleError
    method = Expressions(dice, inner).number()
    # What a class binds is looked up outside of functions only.
    value = Expressions(dice, scope.inside({attribute: "attribute"}).plain()).number()
    lines = [f"class {name}:", f"    {attribute} = {value}", ""]
    lines += [f"    def get(self, {parameter}: int) -> int:", f"        return {method}", ""]
    result = statements._new(dice, scope, "int")
    use = f"{name}().get({Expressions(dice, scope).number()}) + {name}.{attribute}"
    return [*lines, f"{result} = {use}"], scope.knowing(**{result: "int"})


def captured_slot(dice: Dice, scope: Scope, depth: int) -> tuple[Lines, Scope]:
    """A slot as the default of a parameter, or in a local."""
    slots = [one for one in scope.visible_slots("one") if one[1:3] == (("int",), "int")]
    if not slots or not scope.is_async:
        raise ImpossibleError
    dice.note("slot in a local")
    slot = dice.pick(slots)
    name, result = statements._new(dice, scope, "routine"), statements._new(dice, scope, "int")
    if name in scope.known:
        raise ImpossibleError
    form = dice.pick((f"{name}({{}})", f"{name}[{{}}]"))
    called = form.format(Expressions(dice, scope).number())
    choice = slot.name
    if dice.chance(30) and len(slots) > 1:
        dice.note("slot chosen by a condition")
        choice = f"{slot.name} if {Expressions(dice, scope).test()} else {slots[0].name}"
    lines = [f"{name} = {choice}", f"{result} = await {called}"]
    return lines, scope.knowing(**{result: "int"})


KINDS = (function, function, nonlocal_function, generator, class_inside, captured_slot)
