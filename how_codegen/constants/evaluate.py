"""What an expression of a HOW's own statements is in one call, as far as that can be known.

Only what looks at constants is computed, by rules of our own: no code of the project runs.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from how_codegen.constants.known_values import (
    CLASSES,
    Several,
    UnknownError,
    element,
    equal,
    is_of,
    plain,
    require_plain,
    same,
    truth,
)
from how_codegen.constants.reader import EnumMember, Unknown
from how_codegen.records import (
    Name,
)

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], object]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_CALCULATE: dict[type[ast.operator], Callable[[Any, Any], object]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_FUNCTIONS: dict[str, Callable[..., object]] = {
    "bool": bool,
    "len": len,
    "max": max,
    "min": min,
    "str": str,
    "int": int,
    "abs": abs,
    "sum": sum,
}
_IN = (ast.In, ast.NotIn)
_METHODS = frozenset({"startswith", "endswith", "lower", "upper", "strip", "title"})
_LARGEST = 10_000


class Reader(Protocol):
    """Knows names at module level."""

    def value(self, name: Name) -> object:
        """What a name is, or `Unknown`."""

    def binds(self, name: Name) -> bool:
        """May the module bind this name, so that a builtin is none?"""


class Evaluator:
    """Computes expressions of one scope in one call.

    `values` are those of a HOW's parameters, and `own` the names that the scope binds: what they
    hide at module level is never looked at.
    """

    def __init__(
        self,
        module: str,
        reader: Reader,
        values: Mapping[str, object],
        own: frozenset[str] = frozenset(),
    ) -> None:
        self._module = module
        self._reader = reader
        self._values = dict(values)
        self._own = own

    def bind(self, name: str, source: str | None) -> None:
        """Remember what the HOW assigns to a local; `source` is None for what is no expression."""
        if name in self._values or source is None:
            self._values[name] = Unknown(f'"{name}" is no constant here')
            return
        self._values[name] = self.known(source)

    def change(self, name: str) -> None:
        """The HOW does something with a name that may change its value, if it can change."""
        if isinstance(self._values.get(name), Several):
            self._values[name] = Unknown(f'the list "{name}" may have changed')

    def known(self, source: str) -> object:
        """The value of an expression; `Unknown` where it depends on more than constants."""
        try:
            return self.value(source)
        except UnknownError as error:
            return Unknown(str(error))

    def value(self, source: str) -> object:
        """The value of an expression.

        Raises:
            UnknownError: it depends on more than constants.
        """
        return self._value(ast.parse(f"({source}\n)", mode="eval").body)

    def _value(self, node: ast.expr) -> object:
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute():
                return self._attribute(node)
            case ast.Tuple(elts=items) if not any(isinstance(one, ast.Starred) for one in items):
                return tuple(self._value(item) for item in items)
            case ast.Subscript(value=owner, slice=index):
                return element(self._value(owner), self._value(index))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not truth(self._value(operand))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._calculated(operator.neg, self._value(operand))
            case ast.BoolOp(values=parts):
                return self._bool_op(node.op, parts)
            case ast.BinOp(left=left, right=right) if type(node.op) in _CALCULATE:
                return self._calculated(
                    _CALCULATE[type(node.op)], self._value(left), self._value(right)
                )
            case ast.Compare():
                return self._compared(node)
            case ast.IfExp(test=test, body=body, orelse=other):
                return self._value(body if truth(self._value(test)) else other)
            case ast.Call():
                return self._called(node)
        raise UnknownError(f"`{ast.unparse(node)}` is no constant")

    def _name(self, name: str) -> object:
        if name in self._values:
            return _known(self._values[name])
        if name in self._own:
            raise UnknownError(f'"{name}" is no constant here')
        return _known(self._reader.value(Name(self._module, name)))

    def _attribute(self, node: ast.Attribute) -> object:
        parts = ast.unparse(node)
        first = parts.partition(".")[0]
        is_global = first not in self._values and first not in self._own
        if is_global and parts.replace(".", "").isidentifier():
            found = self._reader.value(Name(self._module, parts))
            if not isinstance(found, Unknown) or node.attr not in ("name", "value"):
                return _known(found)
        owner = self._value(node.value)
        if isinstance(owner, EnumMember) and node.attr == "value":
            return owner.value
        if isinstance(owner, EnumMember) and node.attr == "name":
            return owner.member
        raise UnknownError(f"`{parts}` is no constant")

    def _bool_op(self, op: ast.boolop, parts: list[ast.expr]) -> object:
        value: object = None
        for part in parts:
            value = self._value(part)
            if part is not parts[-1] and truth(value) is isinstance(op, ast.Or):
                return value
        return value

    def _compared(self, node: ast.Compare) -> bool:
        left = self._value(node.left)
        for op, operand in zip(node.ops, node.comparators, strict=True):
            right = self._container(operand) if isinstance(op, _IN) else self._value(operand)
            if not self._holds(op, left, right):
                return False
            left = right
        return True

    def _holds(self, op: ast.cmpop, left: object, right: object) -> bool:
        match op:
            case ast.Is() | ast.IsNot():
                return same(left, right) is isinstance(op, ast.Is)
            case ast.Eq() | ast.NotEq():
                return equal(left, right) is isinstance(op, ast.Eq)
            case ast.In() | ast.NotIn():
                return self._contains(right, left) is isinstance(op, ast.In)
        return bool(self._calculated(_COMPARE[type(op)], left, right))

    def _container(self, node: ast.expr) -> object:
        """What is looked in: of a list or set that is written there, only the elements count."""
        return self._value(ast.Tuple(node.elts) if isinstance(node, (ast.List, ast.Set)) else node)

    def _contains(self, container: object, value: object) -> bool:
        if isinstance(container, tuple):
            found = [equal(one, value) for one in container]
            return any(found)
        return bool(self._calculated(operator.contains, container, value))

    def _called(self, node: ast.Call) -> object:
        starred = any(isinstance(argument, ast.Starred) for argument in node.args)
        if node.keywords or starred:
            raise UnknownError(f"`{ast.unparse(node)}` is no constant")
        if isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            return self._is_instance(node)
        arguments = [self._value(argument) for argument in node.args]
        match node.func:
            case ast.Name(id="len") if self._is_builtin("len") and len(arguments) == 1:
                (value,) = map(plain, arguments)
                if isinstance(value, (str, bytes, tuple)):
                    return len(value)
            case ast.Name(id="bool") if self._is_builtin("bool") and len(arguments) == 1:
                return truth(arguments[0])
            case ast.Name(id=name) if name in _FUNCTIONS and self._is_builtin(name):
                if not any(isinstance(one, EnumMember) for one in arguments):
                    return self._calculated(_FUNCTIONS[name], *arguments)
            case ast.Attribute(value=owner, attr=method) if method in _METHODS:
                text = self._value(owner)
                if isinstance(text, str):
                    return self._calculated(getattr(text, method), *arguments)
        raise UnknownError(f"`{ast.unparse(node)}` is no constant")

    def _is_instance(self, node: ast.Call) -> bool:
        """Is a constant of one of Python's own classes?"""
        match node.args:
            case [asked, ast.Name() as one]:
                named: list[ast.expr] = [one]
            case [asked, ast.Tuple(elts=named)]:
                pass
            case _:
                raise UnknownError(f"`{ast.unparse(node)}` is no constant")
        classes = [one.id for one in named if isinstance(one, ast.Name) and one.id in CLASSES]
        if len(classes) < len(named) or not all(map(self._is_builtin, ("isinstance", *classes))):
            raise UnknownError(f"`{ast.unparse(node)}` is no constant")
        return is_of(self._value(asked), *[CLASSES[one] for one in classes])

    def _is_builtin(self, name: str) -> bool:
        is_own = name in self._values or name in self._own
        return not is_own and not self._reader.binds(Name(self._module, name))

    def _calculated(self, function: Callable[..., object], *arguments: object) -> object:
        known = [plain(one) for one in arguments]
        require_plain(*known)
        sizes = [one for one in known if isinstance(one, int)]
        sizes += [len(one) for one in known if isinstance(one, (str, bytes, tuple))]
        if any(abs(size) > _LARGEST for size in sizes):
            raise UnknownError("the values are too large to compute with")
        try:
            return function(*known)
        except Exception as error:
            raise UnknownError(f"computing it fails: {error}") from None


def _known(value: object) -> object:
    if isinstance(value, Unknown):
        raise UnknownError(value.reason)
    return value
