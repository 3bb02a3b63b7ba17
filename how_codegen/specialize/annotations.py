"""A solved type as the text that a person would write for it, its names imported."""

from __future__ import annotations

import sys

from how_codegen.records import (
    AliasOf,
    AnyRef,
    CallableOf,
    ClassType,
    LiteralOf,
    Name,
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

#: Where the standard library's generic classes are generic in Python 3.11, too, and not only to
#: type checkers: in all of a module, but for the names that follow.
_SUBSCRIPTABLE = {
    "asyncio": "",
    "builtins": "filter map memoryview reversed slice zip",
    "collections": "",
    "collections.abc": "",
    "concurrent.futures": "",
    "contextvars": "",
    "dataclasses": "",
    "logging": "",
    "os": "",
    "queue": "",
    "re": "",
    "subprocess": "",
    "typing": "",
}
_SUBSCRIPTABLE_CLASSES = frozenset(
    {
        "contextlib.AbstractAsyncContextManager",
        "contextlib.AbstractContextManager",
        "functools.cached_property",
        "functools.partial",
        "itertools.chain",
        "tempfile.SpooledTemporaryFile",
        "tempfile.TemporaryDirectory",
        "types.MappingProxyType",
        "weakref.WeakKeyDictionary",
        "weakref.WeakSet",
        "weakref.WeakValueDictionary",
        "weakref.ref",
    }
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
            base = names.imported_class(name, _is_only_typing(name))
            if arguments and not _is_subscriptable(name):
                names.postpone()
            if name.module == "builtins" and name.path == "tuple" and len(arguments) == 1:
                return f"tuple[{annotation(arguments[0], names)}, ...]"
            return f"{base}[{_all(arguments, names)}]" if arguments else base
        case AliasOf(name=name, arguments=arguments, target=target):
            alias = names.imported_alias(name)
            if alias is None:
                return annotation(target, names)
            return f"{alias}[{_all(arguments, names)}]" if arguments else alias
        case UnionOf(items=items):
            last = sorted(items, key=lambda item: isinstance(item, NoneRef))
            return " | ".join(annotation(item, names) for item in last)
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
            value = source if enum is None else f"{names.imported_class(enum)}.{source}"
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


def _is_only_typing(name: Name) -> bool:
    """Is it a class that only stubs have?"""
    return name.module.partition(".")[0] == "_typeshed" or name.fullname in _ONLY_IN_STUBS


#: Which no public module offers.
_ONLY_IN_STUBS = frozenset(
    {
        "_collections_abc.dict_items",
        "_collections_abc.dict_keys",
        "_collections_abc.dict_values",
        "_csv.Reader",
        "_csv.Writer",
    }
)


def _is_subscriptable(name: Name) -> bool:
    """Can Python 3.11 evaluate `name[...]`, as far as that is known?"""
    if name.module.partition(".")[0] not in sys.stdlib_module_names:
        return True
    known = _SUBSCRIPTABLE.get(name.module)
    if known is not None:
        return name.path not in known.split()
    return name.fullname in _SUBSCRIPTABLE_CLASSES
