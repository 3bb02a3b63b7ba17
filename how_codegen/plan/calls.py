"""What a HOW call passes: its routines, the HOW calls in it, and all that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from how_codegen.records import (
    UNPACKED,
    ArgumentValue,
    ConstantArgument,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    NamedConstant,
    NestedCall,
    OpaqueArgument,
    Reference,
    RoutineArgument,
    SequenceArgument,
    Span,
)

Value = TypeVar("Value")

#: What holds no other call: nearly everything that calls pass.
_SIMPLE = (RoutineArgument, ConstantArgument, NamedConstant)


def nested_spans(call: HowCall) -> list[Span]:
    """Where the HOW calls stand that a call passes on."""
    return [
        value.span
        for argument in call.arguments
        if not isinstance(argument.value, _SIMPLE)
        for value in _leaves(argument.value)
        if isinstance(value, NestedCall)
    ]


def with_inner_calls(call: HowCall, calls: Mapping[Span, HowCall]) -> HowCall:
    """The call with each HOW call that stands in it in the place of where that is."""
    if all(isinstance(argument.value, _SIMPLE) for argument in call.arguments):
        return call

    def found(value: Value) -> Value | InnerCall:
        if isinstance(value, NestedCall) and value.span in calls:
            return InnerCall(with_inner_calls(calls[value.span], calls))
        return value

    def resolved(value: ArgumentValue) -> ArgumentValue:
        if isinstance(value, SequenceArgument):
            items = tuple(resolved(item) for item in value.items)
            return msgspec.structs.replace(value, items=items)
        if isinstance(value, ExpressionArgument):
            parts = tuple(part if isinstance(part, str) else found(part) for part in value.parts)
            return msgspec.structs.replace(value, parts=parts)
        return found(value)

    arguments = tuple(
        msgspec.structs.replace(argument, value=resolved(argument.value))
        for argument in call.arguments
    )
    return msgspec.structs.replace(call, arguments=arguments)


def routine_names(call: HowCall) -> tuple[str, ...]:
    """What a call passes to its slots, as a reader calls it, in the order of the call."""
    shown = (_shown(value) for argument in call.arguments for value in _members(argument.value))
    return tuple(name for name in shown if name is not None)


def _shown(value: ArgumentValue | Reference) -> str | None:
    match value:
        case RoutineArgument(name=name) | Reference(name=name):
            return name.last
        case InnerCall(call=call):
            return f"{call.how.last}({', '.join(routine_names(call))})"
        case ExpressionArgument(parts=parts, is_routine=True):
            return "".join(part if isinstance(part, str) else _shown(part) or "" for part in parts)
        case ExpressionArgument(shown=shown) if shown:
            return shown
    return None


def routines_of(call: HowCall) -> Iterator[Name]:
    """Where the routines of a call are defined."""
    for argument in call.arguments:
        for value in _members(argument.value):
            if isinstance(value, RoutineArgument):
                yield value.name


def inner_calls(call: HowCall) -> Iterator[HowCall]:
    """The HOW calls that stand in a call, and in those, from the inside out."""
    for argument in call.arguments:
        if isinstance(argument.value, _SIMPLE):
            continue
        for value in _leaves(argument.value):
            if isinstance(value, InnerCall):
                yield from inner_calls(value.call)
                yield value.call


def passed_names(call: HowCall) -> Iterator[Name]:
    """What a call names at module level: routines, constants, classes; not the calls in it."""
    for argument in call.arguments:
        yield from _names(argument.value)


def _names(value: ArgumentValue | Reference) -> Iterator[Name]:
    match value:
        case RoutineArgument(name=name) | NamedConstant(name=name) | Reference(name=name):
            yield name
        case SequenceArgument(items=items):
            for item in items:
                yield from _names(item)
        case ExpressionArgument(parts=parts):
            for part in parts:
                if isinstance(part, Reference):
                    yield from _names(part)


def _members(value: ArgumentValue) -> list[ArgumentValue]:
    if isinstance(value, SequenceArgument):
        return [member for item in value.items for member in _members(item)]
    return [value]


def _leaves(value: ArgumentValue) -> list[ArgumentValue]:
    """The members of a value, and the HOW calls in their expressions."""
    found: list[ArgumentValue] = []
    for member in _members(value):
        found.append(member)
        if isinstance(member, ExpressionArgument):
            found += [part for part in member.parts if isinstance(part, (NestedCall, InnerCall))]
    return found


def opaque_arguments(call: HowCall) -> list[str]:
    """What no module can name of what a call, and those in it, are given: a message for each."""
    return [
        _opaque_message(one, argument.slot, value)
        for one in (*inner_calls(call), call)
        for argument in one.arguments
        for value in _leaves(argument.value)
        if isinstance(value, OpaqueArgument)
    ]


def _opaque_message(call: HowCall, slot: str, value: OpaqueArgument) -> str:
    kind = "slot" if value.is_routine else "parameter"
    given = f'{kind} "{slot}" of HOW "{call.how.last}" is given {value.what}'
    if value.what == UNPACKED:
        return f"{given}: no module can tell what is in it; pass each for itself"
    if value.is_routine:
        return f"{given}: no module can name it; define it at module level and pass its name"
    return f"{given}, which is no constant: bind it to a module-level name and pass that name"
