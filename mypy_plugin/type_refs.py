"""mypy's types as our own references: what a person would write, and where it is imported from."""

from __future__ import annotations

from collections.abc import Callable

from mypy.nodes import ARG_STAR, ArgKind, MypyFile, TypeAlias, TypeInfo
from mypy.type_visitor import TypeQuery
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    Parameters,
    ParamSpecType,
    TupleType,
    Type,
    TypeAliasType,
    TypedDictType,
    TypeType,
    TypeVarType,
    UninhabitedType,
    UnionType,
    get_proper_type,
)

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

#: Modules of the standard library that only its own modules should import from. mypy may not
#: have loaded the public one, so that it cannot be found by looking.
_PUBLIC = {
    "_asyncio": "asyncio",
    "_collections_abc": "collections.abc",
    "_contextvars": "contextvars",
    "_csv": "csv",
    "_ctypes": "ctypes",
    "_decimal": "decimal",
    "_hashlib": "hashlib",
    "_io": "io",
    "_json": "json",
    "_pickle": "pickle",
    "_queue": "queue",
    "_random": "random",
    "_socket": "socket",
    "_sqlite3": "sqlite3",
    "_ssl": "ssl",
    "_struct": "struct",
    "_thread": "threading",
    "_warnings": "warnings",
    "_weakref": "weakref",
}

#: Classes whose public name is another one.
_RENAMED = {
    "_thread.lock": Name("threading", "Lock"),
    "_thread.LockType": Name("threading", "Lock"),
    "_thread.RLock": Name("threading", "RLock"),
    "_asyncio.Future": Name("asyncio", "Future"),
    "_asyncio.Task": Name("asyncio", "Task"),
}

#: Classes of such modules that no public module offers.
_NOT_PUBLIC = frozenset(
    {
        "_collections_abc.dict_items",
        "_collections_abc.dict_keys",
        "_collections_abc.dict_values",
        "_csv.Reader",
        "_csv.Writer",
    }
)

_LOCAL = "@"  # mypy's mark, in a full name, of a class that is local to a function


class TypeReferences:
    """Turns types into references; `modules` are all modules of the run, by full name."""

    def __init__(self, modules: dict[str, MypyFile]) -> None:
        self._modules = modules
        self._open: list[TypeAlias] = []  # those that are being replaced by what they stand for

    def of(self, type_: Type) -> TypeRef:
        """The reference of a type; `UnspeakableType` where source cannot name it."""
        if isinstance(type_, TypeAliasType) and type_.alias is not None:
            return self._alias(type_, type_.alias)
        proper = get_proper_type(type_)
        match proper:
            case Instance():
                return self._class(proper.type, list(proper.args))
            case NoneType():
                return NoneRef()
            case AnyType():
                return AnyRef()
            case UnionType():
                return UnionOf(self._all(proper.items))
            case TupleType():
                info = proper.partial_fallback.type
                if info.fullname != "builtins.tuple":
                    return self._class(info, list(proper.partial_fallback.args))
                return TupleOf(self._all(proper.items))
            case TypedDictType() if proper.fallback.type.fullname != "typing._TypedDict":
                return self._class(proper.fallback.type, list(proper.fallback.args))
            case LiteralType():
                return self._literal(proper)
            case TypeType():
                return TypeObject(self.of(proper.item))
            case UninhabitedType():
                return ClassType(Name("typing", "Never"))
            case Parameters():
                return self._parameters_of(proper)
            case TypeVarType() | ParamSpecType():
                return VariableRef(self.name(proper.fullname))
            case CallableType() if proper.is_type_obj():
                return TypeObject(self.of(proper.ret_type))
            case CallableType() if not proper.variables:
                return CallableOf(self._parameters(proper), self.of(proper.ret_type))
            case _:
                return UnspeakableType(str(proper))

    def name(self, fullname: str) -> Name:
        """Full name as module and path; the module is the longest prefix that is one."""
        module, path = fullname, ""
        while module and module not in self._modules:
            module, _, last = module.rpartition(".")
            path = f"{last}.{path}" if path else last
        return Name(module, path)

    def class_name(self, info: TypeInfo) -> Name:
        """The name of a class, as `of` gives it."""
        path = info.fullname.removeprefix(f"{info.module_name}.")
        return self._public(Name(info.module_name, path), info.fullname)

    def alias_name(self, alias: TypeAlias) -> Name:
        """The name of a type alias, as `of` gives it."""
        return self._public(self.name(alias.fullname), alias.fullname)

    def names_alias(self, type_: Type) -> bool:
        """Does a type name an alias that another module can import?"""
        return type_.accept(_Aliases(self._is_importable))

    def _alias(self, type_: TypeAliasType, alias: TypeAlias) -> TypeRef:
        arguments = self._all(type_.args)
        known = self._is_importable(alias)
        if type_.is_recursive and (alias in self._open or not known):
            return ClassType(self.name(alias.fullname), arguments)  # no text can do without it
        self._open.append(alias)
        target = self.of(get_proper_type(type_))
        self._open.pop()
        if not known or any(isinstance(one, UnspeakableType) for one in arguments):
            return target
        return AliasOf(self.alias_name(alias), arguments, target)

    def _is_importable(self, alias: TypeAlias) -> bool:
        """Has it a name that another module can say, as far as can be told here?

        That is one at module level, or in a class there, and not in a stub alone.
        """
        name = self.name(alias.fullname)
        file = self._modules.get(name.module)
        is_private = any(part.startswith("_") for part in name.path.split("."))
        return not (alias.eager or is_private or file is None or file.is_stub)

    def _all(self, types: list[Type]) -> tuple[TypeRef, ...]:
        return tuple(self.of(item) for item in types)

    def _class(self, info: TypeInfo, arguments: list[Type]) -> TypeRef:
        if _LOCAL in info.fullname:
            return UnspeakableType(info.name)
        if info.fullname == "builtins.tuple" and arguments:
            return ClassType(Name("builtins", "tuple"), self._all(arguments))
        return ClassType(self.class_name(info), self._all(_without_defaults(info, arguments)))

    def _public(self, name: Name, fullname: str) -> Name:
        """A class or alias of a library, or of a private module, by the shortest public path.

        That is the shortest of its module's parents that offers it publicly.
        """
        file = self._modules.get(name.module)
        is_private = any(part.startswith("_") for part in name.module.split("."))
        if file is None or not (is_private or is_library(file.path)):
            return name
        parts = name.module.split(".")
        for length in range(1, len(parts)):
            parent = ".".join(parts[:length])
            package = self._modules.get(parent)
            symbol = package.names.get(name.path) if package else None
            # A star import in a stub of the standard library offers what it imports.
            if (
                symbol is not None
                and symbol.fullname == fullname
                and (symbol.module_public or "typeshed" in file.path)
            ):
                return Name(parent, name.path)
        if name.fullname in _NOT_PUBLIC:
            return name
        public = Name(_PUBLIC.get(name.module, name.module), name.path)
        return _RENAMED.get(name.fullname, public)

    def _literal(self, literal: LiteralType) -> TypeRef:
        if literal.is_enum_literal():
            return LiteralOf(str(literal.value), self.class_name(literal.fallback.type))
        value = literal.value
        if literal.fallback.type.fullname == "builtins.bytes":
            return LiteralOf(f"b{value!r}")
        return LiteralOf(repr(value))

    def _parameters_of(self, parameters: Parameters) -> TypeRef:
        if parameters.is_ellipsis_args:
            return ParametersOf(None)
        each = zip(parameters.arg_names, parameters.arg_types, parameters.arg_kinds, strict=True)
        items = [
            Taken(name, self.of(type_), _kind(kind), not kind.is_optional())
            for name, type_, kind in each
        ]
        return ParametersOf(tuple(items))

    def _parameters(self, callable_: CallableType) -> tuple[TypeRef, ...] | None:
        if callable_.is_ellipsis_args:
            return None
        return self._all(callable_.arg_types)


class _Aliases(TypeQuery[bool]):
    """Is there such an alias in a type?"""

    def __init__(self, is_asked: Callable[[TypeAlias], bool]) -> None:
        super().__init__()
        self._is_asked = is_asked

    def strategy(self, items: list[bool]) -> bool:
        return any(items)

    def visit_type_alias_type(self, t: TypeAliasType) -> bool:
        is_found = t.alias is not None and self._is_asked(t.alias)
        return is_found or super().visit_type_alias_type(t)


def _kind(kind: ArgKind) -> str:
    if kind.is_star():
        return "star" if kind == ARG_STAR else "keywords"
    return "named" if kind.is_named() else "positional"


def _without_defaults(info: TypeInfo, arguments: list[Type]) -> list[Type]:
    """The arguments that a person would write: those up to the last that is no default."""
    variables = info.defn.type_vars
    if len(variables) != len(arguments) or info.module_name == "typing":
        return arguments
    written = len(arguments)
    while written and variables[written - 1].has_default():
        default = get_proper_type(variables[written - 1].default)
        if get_proper_type(arguments[written - 1]) != default:
            break
        written -= 1
    return arguments[:written]


def is_library(path: str) -> bool:
    """Is it a file of the standard library or of an installed package?"""
    return "site-packages" in path or "typeshed" in path
