"""The identity of a specialization: equal for equal definitions, on every branch and machine.

It covers the HOW's code without comments, docstrings and layout, what the names that it uses
from its module refer to, the routines' full names, the constants and the solved types, with what
aliases stand for. A task's new version, or a change in its body, does not touch it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import msgspec

from how_codegen.records import (
    Argument,
    ArgumentValue,
    ExpressionArgument,
    HowCall,
    InnerCall,
    NamedConstant,
    Reference,
    RoutineArgument,
    SequenceArgument,
)
from how_codegen.type_refs import expanded

SHORT = 8
"""Hexadecimal digits of a fingerprint that make a version."""


def fingerprint(
    canonical: str, uses: dict[str, str], call: HowCall, inner: Mapping[HowCall, str]
) -> str:
    """The fingerprint, as 64 hexadecimal digits.

    `canonical` is the HOW's code; `uses` gives for each name that the HOW takes from its module
    what it refers to, as a full name; `inner` are the fingerprints of the calls in this one.
    """
    content = {
        "code": canonical,
        "uses": dict(sorted(uses.items())),
        "arguments": _arguments(call, inner.__getitem__),
        "types": [
            (item.variable.path, msgspec.to_builtins(expanded(item.type))) for item in call.solved
        ],
    }
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()


def identity(call: HowCall) -> str:
    """What a call is of, as 64 hexadecimal digits: the HOW's name, and what is passed.

    Unlike the fingerprint, it stays the same when the HOW or a routine's type changes.
    """
    content = [call.how.fullname, _arguments(call, identity)]
    return hashlib.sha256(msgspec.json.encode(content)).hexdigest()


def _arguments(call: HowCall, inner: Callable[[HowCall], str]) -> list[tuple[str, str]]:
    """By slot, however the call orders them; the members of `*slots` keep their order."""
    return [
        (_slot(argument), _identity(argument.value, inner))
        for argument in sorted(call.arguments, key=lambda argument: argument.slot)
    ]


def _slot(argument: Argument) -> str:
    return argument.slot if argument.keyword is None else f"{argument.slot}[{argument.keyword}]"


def _identity(value: ArgumentValue | Reference, inner: Callable[[HowCall], str]) -> str:
    if isinstance(value, (RoutineArgument, NamedConstant, Reference)):
        return value.name.fullname
    if isinstance(value, SequenceArgument):
        items = ", ".join(_identity(item, inner) for item in value.items)
        return f"[{items}]" if value.is_list else f"({items})"
    if isinstance(value, ExpressionArgument):
        parts = (part if isinstance(part, str) else _identity(part, inner) for part in value.parts)
        return f"{''.join(parts)} {value.is_routine} {value.schedulable}"
    if isinstance(value, InnerCall):
        return f"call {inner(value.call)}"
    return msgspec.json.encode(value).decode()
