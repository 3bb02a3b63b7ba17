"""What a module is made of, as the lock shows it to readers."""

from __future__ import annotations

from how_codegen.plan import Specialization
from how_codegen.records import (
    Argument,
    ExpressionArgument,
    InnerCall,
    Name,
    Part,
    Reference,
    SequenceArgument,
    TypeRef,
)
from how_codegen.specialize import UnwritableTypeError
from how_codegen.specialize.annotations import annotation
from how_codegen.specialize.namespace import Namespace


def shown_slots(item: Specialization) -> dict[str, str]:
    """What is passed to each slot, by its name."""
    found: dict[str, list[str]] = {}
    for argument in sorted(item.call.arguments, key=lambda argument: argument.slot):
        found.setdefault(argument.slot, []).append(_shown(argument))
    return {slot: ", ".join(shown) for slot, shown in found.items()}


def _shown(argument: Argument) -> str:
    if isinstance(argument.value, InnerCall):
        call = argument.value.call
        return f"{call.how.fullname}({', '.join(_shown(one) for one in call.arguments)})"
    if isinstance(argument.value, SequenceArgument):
        items = [_shown(Argument("", item, argument.span)) for item in argument.value.items]
        return f"[{', '.join(items)}]" if argument.value.is_list else f"({', '.join(items)})"
    if isinstance(argument.value, ExpressionArgument):
        return "".join(_shown_part(part) for part in argument.value.parts)
    name = getattr(argument.value, "name", None)
    if isinstance(name, Name):
        return name.fullname
    source = getattr(argument.value, "source", None)
    return source if isinstance(source, str) else type(argument.value).__name__


def _shown_part(part: Part) -> str:
    if isinstance(part, InnerCall):
        return _shown(Argument("", part, part.call.span))
    return part.name.fullname if isinstance(part, Reference) else str(part)


def shown_types(item: Specialization) -> dict[str, str]:
    """What each type variable stands for."""
    return {solved.variable.path: _shown_type(solved.type) for solved in item.call.solved}


def _shown_type(type_: TypeRef) -> str:
    """A type for readers; one that the module need not name may be one that no module can."""
    try:
        return annotation(type_, Namespace(()))
    except UnwritableTypeError as error:
        return str(error)
