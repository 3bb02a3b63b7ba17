"""What was passed to a HOW, as a reference that a module can be written from."""

from __future__ import annotations

from cmath import isfinite
from math import isinf

from mypy.nodes import (
    GDEF,
    BytesExpr,
    CallExpr,
    ComplexExpr,
    ConditionalExpr,
    DictExpr,
    Expression,
    FloatExpr,
    ImportFrom,
    IndexExpr,
    IntExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    MypyFile,
    NameExpr,
    OpExpr,
    SetExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
    UnaryExpr,
    Var,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    Instance,
    Overloaded,
    ProperType,
    TupleType,
    Type,
    get_proper_type,
)

from how_codegen.records import (
    ArgumentValue,
    ConstantArgument,
    ExpressionArgument,
    Name,
    NamedConstant,
    NestedCall,
    OpaqueArgument,
    Part,
    Reference,
    RoutineArgument,
    SequenceArgument,
)
from mypy_plugin import internals, names
from mypy_plugin.decorators import awaited
from mypy_plugin.expression_parts import expression_parts
from mypy_plugin.imports import absolute
from mypy_plugin.recorder import span_of
from mypy_plugin.scheduling import takes_one_key
from mypy_plugin.type_refs import TypeReferences

_KEYWORD_CONSTANTS = {
    "builtins.True": "True",
    "builtins.False": "False",
    "builtins.None": "None",
}


class ArgumentValues:
    """Turns argument expressions of one module into references."""

    def __init__(self, api: CheckerPluginInterface) -> None:
        self._api = api
        self._file = internals.current_file(api)
        self._types = TypeReferences(internals.modules(api))

    def of(self, expression: Expression) -> ArgumentValue:
        """The reference of an argument; `OpaqueArgument` where no module could name it."""
        constant = _constant(expression)
        if constant is not None:
            return ConstantArgument(constant)
        if isinstance(expression, (NameExpr, MemberExpr)):
            return self._named(expression)
        if isinstance(expression, (ListExpr, TupleExpr)):
            items = tuple(self.of(item) for item in expression.items)
            return SequenceArgument(items, isinstance(expression, ListExpr))
        return (
            self._how_call(expression)
            or self._expression(expression)
            or OpaqueArgument(_what(expression))
        )

    def _how_call(self, expression: Expression) -> NestedCall | None:
        if not isinstance(expression, CallExpr):
            return None
        called = get_proper_type(self._api.get_expression_type(expression.callee))
        is_how = isinstance(called, Instance) and called.type.fullname == names.HOW
        return NestedCall(span_of(expression)) if is_how else None

    def unpacked(self, expression: Expression) -> ExpressionArgument | None:
        """`*routines`, where a module can name them; None where it cannot."""
        parts = expression_parts(expression, self._resolved)
        if parts is None:
            return None
        proper = get_proper_type(self._api.get_expression_type(expression))
        if isinstance(proper, TupleType) and proper.items:
            return ExpressionArgument(tuple(_each_member(parts, len(proper.items))), False, False)
        return ExpressionArgument(("*", *_every_member(parts)), False, False)

    def _members(
        self, expression: NameExpr | MemberExpr, proper: ProperType
    ) -> ExpressionArgument | None:
        """A list or tuple of routines: a HOW call makes routines of the functions in it."""
        parts = expression_parts(expression, self._resolved)
        if parts is None:
            return None
        if isinstance(proper, TupleType) and any(map(self._is_awaited, proper.items)):
            text = ["(", *_each_member(parts, len(proper.items)), ",)"]
            return ExpressionArgument(tuple(text), False, True)
        if not isinstance(proper, Instance) or not any(map(self._is_awaited, proper.args)):
            return None
        every = _every_member(parts)
        if proper.type.fullname == "builtins.list":
            return ExpressionArgument(tuple(every), False, True)
        if proper.type.fullname == "builtins.tuple":
            return ExpressionArgument(("(*", *every, ",)"), False, True)
        return None

    def _is_awaited(self, member: Type) -> bool:
        proper = get_proper_type(member)
        return isinstance(proper, CallableType) and awaited(proper.ret_type) is not None

    def _expression(self, expression: Expression) -> ExpressionArgument | None:
        parts = expression_parts(expression, self._resolved)
        if parts is None:
            return None
        proper = get_proper_type(self._api.get_expression_type(expression))
        routine = internals.as_callable(self._api, proper, expression)
        is_routine = isinstance(routine, CallableType) and awaited(routine.ret_type) is not None
        fallback = proper.fallback if isinstance(proper, CallableType) else None
        schedulable = fallback is not None and fallback.type.fullname == names.CHECKED_ROUTINE
        # What is declared a routine, in a list say, may be a plain function.
        schedulable = schedulable and not isinstance(expression, IndexExpr)
        return ExpressionArgument(tuple(parts), is_routine, schedulable)

    def _resolved(self, expression: Expression) -> ConstantArgument | Reference | NestedCall | None:
        """A constant, a HOW call, or what a module can import, in an expression."""
        constant = _constant(expression)
        if constant is not None:
            return ConstantArgument(constant)
        found = self._names(expression)
        return Reference(*found) if found is not None else self._how_call(expression)

    def _named(self, expression: NameExpr | MemberExpr) -> ArgumentValue:
        found = self._names(expression)
        if found is None:
            return OpaqueArgument(_what(expression))
        name, source = found
        proper = get_proper_type(self._api.get_expression_type(expression))
        if isinstance(proper, Overloaded):
            proper = proper.items[0]
        routine = internals.as_callable(self._api, proper, expression)
        if not isinstance(routine, CallableType) or routine.is_type_obj():
            return self._members(expression, proper) or self._value(expression, name, source)
        if isinstance(proper, Instance):  # an object that can be called
            if awaited(routine.ret_type) is None:
                return NamedConstant(name, source)
            schedulable = proper.type.has_readable_member("__getitem__")
        else:
            schedulable = routine.fallback.type.fullname == names.CHECKED_ROUTINE
            schedulable = schedulable and not _is_declared(expression)
        proper = routine
        result = self._types.of(awaited(proper.ret_type) or proper.ret_type)
        is_untyped = proper.implicit
        return RoutineArgument(name, source, schedulable, takes_one_key(proper), result, is_untyped)

    def _value(
        self, expression: NameExpr | MemberExpr, name: Name, source: Name
    ) -> NamedConstant | ExpressionArgument:
        """A constant; what an object has is looked up once, since a property may compute it."""
        if isinstance(expression, MemberExpr) and self._module_of(expression.expr) is None:
            owner = get_proper_type(self._api.get_expression_type(expression.expr))
            if isinstance(owner, Instance):
                return ExpressionArgument((Reference(name, source),), False, False)
        return NamedConstant(name, source)

    def _names(self, expression: Expression) -> tuple[Name, Name] | None:
        """Where the thing is defined, and where this module's source gets it from."""
        if isinstance(expression, NameExpr):
            return self._global_name(expression)
        if not isinstance(expression, MemberExpr):
            return None
        module = self._module_of(expression.expr)
        if module is not None:
            source = Name(module, expression.name)
            return (self._types.name(expression.fullname or source.fullname), source)
        base = self._names(expression.expr)
        if base is None:
            return None
        name, source = base
        return (
            Name(name.module, f"{name.path}.{expression.name}"),
            Name(source.module, f"{source.path}.{expression.name}"),
        )

    def _global_name(self, expression: NameExpr) -> tuple[Name, Name] | None:
        if expression.kind != GDEF or not expression.fullname:
            return None
        name = self._types.name(expression.fullname)
        return name, self._imported(expression.name) or name

    def _imported(self, local: str) -> Name | None:
        """Where the module's `from ... import` statement gets a local name from."""
        for statement in self._file.imports:
            if isinstance(statement, ImportFrom) and statement.is_top_level:
                for original, alias in statement.names:
                    if (alias or original) == local:
                        return Name(absolute(self._file, statement), original)
        return None

    @staticmethod
    def _module_of(expression: Expression) -> str | None:
        if isinstance(expression, (NameExpr, MemberExpr)) and isinstance(expression.node, MypyFile):
            return expression.node.fullname
        return None


_DEFINE = Reference(Name("how_codegen", "define"), Name("how_codegen", "define"))


def _is_declared(expression: NameExpr | MemberExpr) -> bool:
    """Does a declaration say that it is a routine? A plain function may be behind that."""
    return isinstance(expression.node, Var) and not expression.node.is_inferred


def _every_member(parts: list[Part]) -> list[Part]:
    return ["[", _DEFINE, ".task(step) for step in ", *parts, "]"]


def _each_member(parts: list[Part], count: int) -> list[Part]:
    found: list[Part] = []
    for number in range(count):
        found += [_DEFINE, ".task(", *parts, f"[{number}]), "]
    return [*found[:-1], f"[{count - 1}])"]


def _constant(expression: Expression) -> str | None:
    match expression:
        case FloatExpr() if isinf(expression.value):
            return "1e999"  # its repr, `inf`, is a name
        case ComplexExpr() if not isfinite(expression.value):
            return None
        case IntExpr() | FloatExpr() | ComplexExpr() | StrExpr():
            return repr(expression.value)
        case BytesExpr():
            return repr(
                expression.value.encode("latin-1").decode("unicode_escape").encode("latin-1")
            )
        case NameExpr() if expression.fullname in _KEYWORD_CONSTANTS:
            return _KEYWORD_CONSTANTS[expression.fullname]
        case UnaryExpr(
            op="-" | "+" as sign, expr=IntExpr() | FloatExpr() | ComplexExpr() as number
        ):
            return f"{sign}{_constant(number)}"
        case TupleExpr():
            items = [_constant(item) for item in expression.items]
            known = [item for item in items if item is not None]
            if not items or len(known) != len(items):
                return None
            return f"({known[0]},)" if len(known) == 1 else f"({', '.join(known)})"
        case _:
            return None


def _what(expression: Expression) -> str:
    kinds: dict[type[Expression], str] = {
        NameExpr: "a local name",
        MemberExpr: "a member of an expression",
        IndexExpr: "an element",
        OpExpr: "a computed value",
        DictExpr: "a dict",
        SetExpr: "a set",
        StarExpr: "an unpacked argument",
        LambdaExpr: "a lambda",
        ConditionalExpr: "a conditional expression",
        ListComprehension: "a comprehension",
        CallExpr: "a call that is no HOW call",
    }
    return kinds.get(type(expression), "an expression")
