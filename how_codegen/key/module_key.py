"""What a module is made from, in one place: what is not listed here must not show in its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from how_codegen.files.digest import digest
from how_codegen.plan.calls import passed_names
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    RoutineArgument,
    SequenceArgument,
    Span,
)


class ProjectKey(msgspec.Struct, frozen=True, kw_only=True):
    """What every module of a project depends on.

    `generator` is a digest of Python, this package, its templates and its tools; `templates` one of
    all templates, the project's own among them, `layout` one of what configures ruff;
    `first_party` are the project's own top-level names, which are sorted below others.
    """

    generator: str
    templates: str
    layout: str
    output: str
    output_module: str
    first_party: tuple[str, ...]


class CallKey(msgspec.Struct, frozen=True, kw_only=True):
    """What the fingerprint of a call depends on: the call, wherever it stands, and digests of the
    blueprints of the calls in it, and its own."""

    call: HowCall
    blueprints: tuple[str, ...]


class ModuleKey(msgspec.Struct, frozen=True, kw_only=True):
    """What the text of one module, and what the lock says of it, depends on.

    `caller` is the module of the call and the name there that leads to it, `identity` that of a
    call which is bound to no name, `headline` the comment above it. `places` are the file of the
    call, and that of each HOW with the digest of its lines. `instances` are those among what is
    passed that are instances themselves, with where their workflows are; `inner` is where the
    workflows of the calls in the call are, None for what becomes part of the module. `first` is the
    workflow that the module only gives another name, if so. `paths` are those by which classes and
    aliases are imported, `typing_only` those that only type checkers can import.
    """

    project: str
    call: str
    name: str
    caller: str
    identity: str
    headline: str
    places: tuple[str | tuple[str, str], ...]
    instances: tuple[tuple[str, Name], ...]
    inner: tuple[Name | None, ...]
    first: Name | None
    paths: tuple[tuple[Name, Name], ...]
    typing_only: tuple[Name, ...]


class CycleKey(msgspec.Struct, frozen=True, kw_only=True):
    """What a module in a cycle of imports depends on: its own key, those of the other modules of
    the output in the cycle, and the texts of the rest."""

    own: str
    others: tuple[str, ...]
    sources: str


def key_of(value: ProjectKey | CallKey | ModuleKey | CycleKey) -> str:
    """The key as a short text."""
    return digest(_ENCODER.encode(value))


_ENCODER = msgspec.msgpack.Encoder()


def placeless(call: HowCall) -> HowCall:
    """The call without where it stands: an edit above it changes nothing."""
    arguments = tuple(_placeless_argument(argument) for argument in call.arguments)
    return msgspec.structs.replace(call, span=_NOWHERE, arguments=arguments, bound_to=None)


_NOWHERE = Span(0, 0, 0, 0)


def _placeless_argument(argument: Argument) -> Argument:
    value = argument.value
    if not isinstance(value, RoutineArgument):  # most are
        value = _placeless_value(value)
    return Argument(argument.slot, value, _NOWHERE, argument.keyword)


def _placeless_value(value: ArgumentValue) -> ArgumentValue:
    match value:
        case InnerCall(call=call):
            return InnerCall(placeless(call))
        case SequenceArgument(items=items, is_list=is_list):
            return SequenceArgument(tuple(_placeless_value(item) for item in items), is_list)
        case ExpressionArgument(parts=parts):
            found = tuple(
                InnerCall(placeless(part.call)) if isinstance(part, InnerCall) else part
                for part in parts
            )
            return msgspec.structs.replace(value, parts=found)
    return value


def passed_instances(
    calls: Sequence[HowCall], instances: Mapping[str, Name], own: str
) -> tuple[tuple[str, Name], ...]:
    """The instances that calls pass on, with where their workflows are; not the one called `own`,
    which needs not import itself."""
    found = {
        name.fullname: instances[name.fullname]
        for call in calls
        for name in passed_names(call)
        if name.fullname in instances
    }
    return tuple(sorted((name, where) for name, where in found.items() if where.path != own))
