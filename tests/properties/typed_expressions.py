"""Random expressions whose type is a type variable, or a list of one."""

from __future__ import annotations

from tests.properties.dice import ImpossibleError
from tests.properties.routine_uses import RoutineUses

DEEPEST = 2


def of_variable(make: RoutineUses, type_: str) -> str:
    """An expression whose type is a type variable."""
    names = make.scope.of_type(type_)
    makers = [lambda: make.dice.pick(names) if names else None]
    if make.depth < DEEPEST:
        makers += [lambda: _call_for(make, type_), lambda: _chosen(make, type_)]
        makers += [lambda: _call_for(make, type_)]
    made = make.dice.first(makers, "")
    if not made:
        raise ImpossibleError
    return made


def _call_for(make: RoutineUses, type_: str) -> str | None:
    slots = [one for one in make.scope.visible_slots("one") if one.gives == type_]
    return make.call(make.dice.pick(slots)) if slots else None


def _chosen(make: RoutineUses, type_: str) -> str:
    deeper = make.deeper()
    return f"({deeper.of(type_)} if {deeper.test()} else {deeper.of(type_)})"


def list_of(make: RoutineUses, type_: str) -> str:
    names = make.scope.of_type(f"list[{type_}]")
    makers = [
        lambda: make.dice.pick(names) if names else None,
        lambda: f"[{make.deeper().of(type_)}]",
        lambda: f"[{make.deeper().of(type_)}, {make.deeper().of(type_)}]",
        lambda: _gathered_list(make, type_),
        lambda: _gathered_list(make, type_),
    ]
    return make.dice.first(makers, f"[{make.deeper().of(type_)}]")


def _gathered_list(make: RoutineUses, type_: str) -> str | None:
    gather = make.scope.helper("gather")
    slots = [
        one
        for one in make.scope.visible_slots("one")
        if one.gives == type_ and one.takes in (("A",), ("B",))
    ]
    if gather is None or not slots or not make.scope.is_async:
        return None
    slot, name = make.dice.pick(slots), make.inner_name()
    if name in (slot.name, gather.partition(".")[0]):
        return None
    make.dice.note("gather", "list of a type variable")
    values = make.deeper(make.scope.plain()).of(slot.takes[0])
    if "await" in values:
        return None
    return f"(await {gather}(*[{slot.name}[{name}] for {name} in [{values}, {values}]]))"
