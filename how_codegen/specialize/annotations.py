"""A solved type as the text that a person would write for it, its names imported."""

from __future__ import annotations

from how_codegen.records import (
    AnyRef,
    CallableOf,
    ClassType,
    LiteralOf,
    NoneRef,
    ParametersOf,
    Taken,
    TupleOf,
    TypeObject,
    TypeRef,
    UnionOf,
    UnspeakableType,
    VariableRef,
)
from how_codegen.specialize.namespace import Namespace

#: Classes that type checkers take as generic and Python 3.11 itself does not.
_NOT_SUBSCRIPTABLE = frozenset(
    f"builtins.{name}" for name in ("map", "filter", "zip", "reversed", "memoryview", "slice")
)


class UnwritableTypeError(Exception):
    """A solved type that no source text can name."""


def annotation(type_: TypeRef, names: Namespace) -> str:
    """The text of a type.

    Raises:
        UnwritableTypeError: no text can name it (a class that is local to a function, say).
    """
    match type_:
        case ClassType(name=name, arguments=arguments):
            base = names.imported(name.module, name.path)
            if arguments and name.fullname in _NOT_SUBSCRIPTABLE:
                names.postpone()
            if name.module == "builtins" and name.path == "tuple" and len(arguments) == 1:
                return f"tuple[{annotation(arguments[0], names)}, ...]"
            return f"{base}[{_all(arguments, names)}]" if arguments else base
        case UnionOf(items=items):
            return " | ".join(annotation(item, names) for item in items)
        case TupleOf(items=items):
            return f"tuple[{_all(items, names) if items else '()'}]"
        case CallableOf(parameters=parameters, result=result):
            callable_ = names.imported("collections.abc", "Callable")
            taken = "..." if parameters is None else f"[{_all(parameters, names)}]"
            return f"{callable_}[{taken}, {annotation(result, names)}]"
        case ParametersOf(items=items):
            return _parameters(items, names)
        case LiteralOf(source=source, enum=enum):
            literal = names.imported("typing", "Literal")
            value = source if enum is None else f"{names.imported(enum.module, enum.path)}.{source}"
            return f"{literal}[{value}]"
        case TypeObject(item=item):
            return f"type[{annotation(item, names)}]"
        case VariableRef(name=name):
            return names.imported(name.module, name.path)
        case NoneRef():
            return "None"
        case AnyRef():
            return names.imported("typing", "Any")
        case UnspeakableType(text=text):
            raise UnwritableTypeError(text)


def _parameters(items: tuple[Taken, ...] | None, names: Namespace) -> str:
    """`[A, B]`, or `...` for what only a signature can say."""
    if items is None or any(item.kind != "positional" or not item.is_required for item in items):
        return "..."
    return f"[{_all(tuple(item.type for item in items), names)}]"


def _all(types: tuple[TypeRef, ...], names: Namespace) -> str:
    return ", ".join(annotation(item, names) for item in types)
