"""What an expression of a HOW's own statements is in one call, as far as that can be known.

Only what looks at constants is computed, by rules of our own: no code of the project runs.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

from how_codegen.constants import ConstantReader, EnumMember, Unknown
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ConstantArgument,
    InnerCall,
    Name,
    NamedConstant,
    RoutineArgument,
    SequenceArgument,
)


class Passed:
    """A routine that was passed: it is something, and not None; what else, only running tells."""


PASSED = Passed()

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], object]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda left, right: left in right,
    ast.NotIn: lambda left, right: left not in right,
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
_METHODS = frozenset({"startswith", "endswith", "lower", "upper", "strip", "title"})
_LARGEST = 10_000


class UnknownError(Exception):
    """The value is not known; the message says why."""


class Evaluator:
    """Computes expressions of one HOW in one call: `values` are those of its parameters."""

    def __init__(self, module: str, reader: ConstantReader, values: Mapping[str, object]) -> None:
        self._module = module
        self._reader = reader
        self._values = dict(values)

    def bind(self, name: str, source: str | None) -> None:
        """Remember what the HOW assigns to a local; `source` is None for what is no expression."""
        if name in self._values:
            self._values[name] = Unknown(f'"{name}" is bound twice')
            return
        try:
            self._values[name] = self.value(source or name)
        except UnknownError as error:
            self._values[name] = Unknown(str(error))

    def value(self, source: str) -> object:
        """The value of an expression.

        Raises:
            UnknownError: it depends on more than constants.
        """
        return self._value(ast.parse(source.strip(), mode="eval").body)

    def equal(self, left: object, right: object) -> bool:
        """Are two known values equal?

        Raises:
            UnknownError: that cannot be told.
        """
        if isinstance(left, Passed) or isinstance(right, Passed):
            raise UnknownError("what a routine is equal to, only running it tells")
        enums = [one for one in (left, right) if isinstance(one, EnumMember)]
        if len(enums) == 1 and enums[0].mixes_in:
            raise UnknownError("the enum's members are values of another type, too")
        return left == right

    def truth(self, value: object) -> bool:
        """Is a known value true?

        Raises:
            UnknownError: that cannot be told.
        """
        if isinstance(value, (Passed, EnumMember)):
            raise UnknownError("whether a routine or an enum member is true, only running it tells")
        return bool(value)

    def _value(self, node: ast.expr) -> object:
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return self._known(self._name(name))
            case ast.Attribute():
                return self._attribute(node)
            case ast.Tuple(elts=items):
                return tuple(self._value(item) for item in items)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not self.truth(self._value(operand))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self._calculated(operator.sub, 0, self._value(operand))
            case ast.BoolOp(values=parts):
                return self._bool_op(node.op, parts)
            case ast.BinOp(left=left, right=right) if type(node.op) in _CALCULATE:
                return self._calculated(
                    _CALCULATE[type(node.op)], self._value(left), self._value(right)
                )
            case ast.Compare():
                return self._compared(node)
            case ast.IfExp(test=test, body=body, orelse=other):
                return self._value(body if self.truth(self._value(test)) else other)
            case ast.Call():
                return self._called(node)
        raise UnknownError(f"`{ast.unparse(node)}` is no constant")

    def _name(self, name: str) -> object:
        if name in self._values:
            return self._values[name]
        return self._reader.value(Name(self._module, name))

    def _known(self, value: object) -> object:
        if isinstance(value, Unknown):
            raise UnknownError(value.reason)
        return value

    def _attribute(self, node: ast.Attribute) -> object:
        parts = ast.unparse(node)
        first = parts.partition(".")[0]
        if first not in self._values and parts.replace(".", "").isidentifier():
            return self._known(self._reader.value(Name(self._module, parts)))
        owner = self._value(node.value)
        if isinstance(owner, EnumMember) and node.attr == "value" and not _is_auto(owner):
            return owner.value
        if isinstance(owner, EnumMember) and node.attr == "name":
            return owner.member
        raise UnknownError(f"`{parts}` is no constant")

    def _bool_op(self, op: ast.boolop, parts: list[ast.expr]) -> object:
        value: object = None
        for part in parts:
            value = self._value(part)
            if self.truth(value) is isinstance(op, ast.Or):
                return value
        return value

    def _compared(self, node: ast.Compare) -> bool:
        left = self._value(node.left)
        for op, operand in zip(node.ops, node.comparators, strict=True):
            right = self._value(operand)
            if not self._holds(op, left, right):
                return False
            left = right
        return True

    def _holds(self, op: ast.cmpop, left: object, right: object) -> bool:
        if isinstance(op, (ast.Is, ast.IsNot)):
            return self._is_same(left, right) is isinstance(op, ast.Is)
        if isinstance(op, (ast.Eq, ast.NotEq)):
            return self.equal(left, right) is isinstance(op, ast.Eq)
        members = right if isinstance(right, tuple) else (right,)
        if isinstance(left, Passed) or any(isinstance(one, Passed) for one in members):
            raise UnknownError("what a routine is equal to, only running it tells")
        return bool(self._calculated(_COMPARE[type(op)], left, right))

    def _is_same(self, left: object, right: object) -> bool:
        for one, other in ((left, right), (right, left)):
            if one is None or isinstance(one, bool):
                return one is other
            if isinstance(one, EnumMember):
                return one == other
        raise UnknownError("`is` between such values depends on more than the values")

    def _called(self, node: ast.Call) -> object:
        arguments = [self._value(argument) for argument in node.args]
        if node.keywords or any(isinstance(one, EnumMember) for one in arguments):
            raise UnknownError(f"`{ast.unparse(node)}` is no constant")
        match node.func:
            case ast.Name(id=name) if name in _FUNCTIONS and name not in self._values:
                return self._calculated(_FUNCTIONS[name], *arguments)
            case ast.Attribute(value=owner, attr=method) if method in _METHODS:
                text = self._value(owner)
                if isinstance(text, str):
                    return self._calculated(getattr(text, method), *arguments)
        raise UnknownError(f"`{ast.unparse(node)}` is no constant")

    def _calculated(self, function: Callable[..., object], *arguments: object) -> object:
        if function is not len and any(isinstance(one, Passed) for one in arguments):
            raise UnknownError("nothing can be computed from a routine")
        sizes = [one for one in arguments if isinstance(one, int)]
        sizes += [len(one) for one in arguments if isinstance(one, (str, bytes, tuple))]
        if any(abs(size) > _LARGEST for size in sizes):
            raise UnknownError("the values are too large to compute with")
        try:
            return function(*arguments)
        except Exception as error:
            raise UnknownError(f"computing it fails: {error}") from None


class CallDecisions:
    """What chooses between the workflows of a HOW, decided by what one call passes."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self.bind = evaluator.bind

    def holds(self, test: str) -> bool | str:
        """Is the test true? Text says why that is not known."""
        try:
            return self._evaluator.truth(self._evaluator.value(test))
        except UnknownError as error:
            return str(error)

    def matches(self, subject: str, pattern: str) -> bool | str:
        """Is the subject equal to the value of the pattern? Text says why that is not known."""
        try:
            left, right = self._evaluator.value(subject), self._evaluator.value(pattern)
            return self._evaluator.equal(left, right)
        except UnknownError as error:
            return str(error)


def argument_value(value: ArgumentValue, reader: ConstantReader) -> object:
    """What a call passes, as far as it is known."""
    match value:
        case RoutineArgument() | InnerCall():
            return PASSED
        case ConstantArgument(source=source):
            return ast.literal_eval(source)
        case NamedConstant(name=name):
            return reader.value(name)
        case SequenceArgument(items=items):
            members = tuple(argument_value(item, reader) for item in items)
            unknown = [member for member in members if isinstance(member, Unknown)]
            return unknown[0] if unknown else members
    return Unknown("what is passed is no constant")


def passed_values(
    arguments: tuple[Argument, ...], star: str | None, reader: ConstantReader
) -> dict[str, object]:
    """The values of the parameters that a call passes something for; `star` is `*slots`."""
    found: dict[str, object] = {star: ()} if star is not None else {}
    for argument in arguments:
        value = argument_value(argument.value, reader)
        if argument.slot == star:
            before = found[star]
            known = isinstance(before, tuple) and not isinstance(value, Unknown)
            found[star] = (*before, value) if known and isinstance(before, tuple) else value
        else:
            found[argument.slot] = value
    return found


def _is_auto(member: EnumMember) -> bool:
    return isinstance(member.value, tuple) and member.value[:1] == ("auto",)
