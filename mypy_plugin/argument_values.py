"""What was passed to a HOW, as a reference that a module can be written from."""

from __future__ import annotations

from mypy.nodes import (
    CallExpr,
    ConditionalExpr,
    DictExpr,
    Expression,
    IndexExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    SetExpr,
    SliceExpr,
    StarExpr,
    TupleExpr,
    Var,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
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
from mypy_plugin import names
from mypy_plugin.collections_of_routines import as_task, each_member, every_member, every_value
from mypy_plugin.decorators import awaited
from mypy_plugin.expression_parts import expression_parts, known_slice
from mypy_plugin.importable_names import ImportableNames, module_of
from mypy_plugin.internals import checking
from mypy_plugin.literals import literal
from mypy_plugin.recorder import span_of
from mypy_plugin.scheduling import takes_one_key
from mypy_plugin.type_refs import TypeReferences
from mypy_plugin.wording import spelling


class ArgumentValues:
    """Turns argument expressions of one module into references."""

    def __init__(self, api: CheckerPluginInterface) -> None:
        self._api = api
        self._types = TypeReferences(checking.modules(api))
        self._names = ImportableNames(checking.current_file(api), self._types)

    def of(self, expression: Expression) -> ArgumentValue:
        """The reference of an argument; `OpaqueArgument` where no module could name it."""
        constant = literal(expression)
        if constant is not None:
            return ConstantArgument(constant)
        if isinstance(expression, (NameExpr, MemberExpr)):
            return self._named(expression)
        return (
            self._display(expression)
            or self._how_call(expression)
            or self._expression(expression)
            or OpaqueArgument(_what(expression))
        )

    def _display(self, expression: Expression) -> ArgumentValue | None:
        """A list or tuple display, or several put together by `+`."""
        match expression:
            case ListExpr(items=items) | TupleExpr(items=items):
                is_list = isinstance(expression, ListExpr)
                if any(isinstance(item, StarExpr) for item in items):
                    return self._unpacking_display(items, expression)
                return SequenceArgument(tuple(self.of(item) for item in items), is_list)
            case OpExpr(op="+", left=left, right=right):
                first, second = self._display(left), self._display(right)
                match first, second:
                    case SequenceArgument(), SequenceArgument() if first.is_list == second.is_list:
                        return SequenceArgument((*first.items, *second.items), first.is_list)
        return None

    def _unpacking_display(
        self, items: list[Expression], display: Expression
    ) -> ExpressionArgument | None:
        """`[*routines, another]`."""
        found: list[Part] = []
        are_routines = False
        for item in items:
            unpacked = self.unpacked(item.expr) if isinstance(item, StarExpr) else None
            member = self._member(item) if unpacked is None else unpacked.parts
            if member is None:
                return None
            are_routines |= unpacked is not None and bool(unpacked.shown)
            found += [", ", *member]
        marks = "[]" if isinstance(display, ListExpr) else "()"
        ending = "," if len(items) == 1 and marks == "()" else ""
        text = (marks[0], *found[1:], ending, marks[1])
        shown = ", ".join(map(spelling, items)) if are_routines else ""
        return ExpressionArgument(text, False, are_routines, shown)

    def _member(self, expression: Expression) -> tuple[Part, ...] | None:
        """A member of a display, which is made a routine if it is a function."""
        match self.of(expression):
            case RoutineArgument(name=name, source=source, schedulable=schedulable):
                reference = Reference(name, source)
                return (reference,) if schedulable else tuple(as_task([reference]))
            case ExpressionArgument(parts=parts, is_routine=is_routine, schedulable=schedulable):
                return parts if schedulable or not is_routine else tuple(as_task(parts))
        known = expression_parts(expression, self._resolved)
        return tuple(known) if known is not None else None

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
        shown = f"*{spelling(expression)}"
        proper = get_proper_type(self._api.get_expression_type(expression))
        if isinstance(proper, TupleType) and any(map(self._is_awaited, proper.items)):
            each = self._each_member(expression, parts, len(proper.items))
            return ExpressionArgument(tuple(each), False, False, shown)
        if isinstance(proper, Instance) and any(map(self._is_awaited, proper.args)):
            return ExpressionArgument(("*", *every_member(parts)), False, False, shown)
        return ExpressionArgument(("*", *parts), False, False)

    def unpacked_by_name(self, expression: Expression) -> ExpressionArgument | None:
        """`**routines`, where a module can name them; None where it cannot."""
        parts = expression_parts(expression, self._resolved)
        proper = get_proper_type(self._api.get_expression_type(expression))
        if parts is None or not isinstance(proper, Instance):
            return None
        if not any(map(self._is_awaited, proper.args)):
            return ExpressionArgument(("**", *parts), False, False)
        shown = f"**{spelling(expression)}"
        return ExpressionArgument(("**", *every_value(parts)), False, False, shown)

    def _members(self, expression: Expression, proper: ProperType) -> ExpressionArgument | None:
        """A list or tuple of routines: a HOW call makes routines of the functions in it."""
        parts = expression_parts(expression, self._resolved)
        if parts is None:
            return None
        shown = spelling(expression)
        if isinstance(proper, TupleType) and any(map(self._is_awaited, proper.items)):
            text = ["(", *self._each_member(expression, parts, len(proper.items)), ",)"]
            return ExpressionArgument(tuple(text), False, True, shown)
        if not isinstance(proper, Instance) or not any(map(self._is_awaited, proper.args)):
            return None
        every = every_member(parts)
        if proper.type.fullname == "builtins.list":
            return ExpressionArgument(tuple(every), False, True, shown)
        if proper.type.fullname == "builtins.tuple":
            return ExpressionArgument(("(*", *every, ",)"), False, True, shown)
        return None

    def _each_member(self, expression: Expression, parts: list[Part], count: int) -> list[Part]:
        """Each member of a tuple that has so many; of a slice, those of what is sliced."""
        numbers = range(count)
        if isinstance(expression, IndexExpr) and isinstance(expression.index, SliceExpr):
            base = get_proper_type(self._api.get_expression_type(expression.base))
            of_base = expression_parts(expression.base, self._resolved)
            cut = known_slice(expression.index)
            if isinstance(base, TupleType) and cut is not None and of_base is not None:
                return each_member(of_base, range(len(base.items))[cut])
        return each_member(parts, numbers)

    def _is_awaited(self, member: Type) -> bool:
        proper = get_proper_type(member)
        return isinstance(proper, CallableType) and awaited(proper.ret_type) is not None

    def _expression(self, expression: Expression) -> ExpressionArgument | None:
        parts = expression_parts(expression, self._resolved)
        if parts is None:
            return None
        proper = get_proper_type(self._api.get_expression_type(expression))
        members = self._members(expression, proper)
        if members is not None:
            return members
        routine = checking.as_callable(self._api, proper, expression)
        is_routine = isinstance(routine, CallableType) and awaited(routine.ret_type) is not None
        fallback = proper.fallback if isinstance(proper, CallableType) else None
        schedulable = fallback is not None and fallback.type.fullname == names.CHECKED_ROUTINE
        # What is declared a routine, in a list say, may be a plain function.
        schedulable = schedulable and not isinstance(expression, IndexExpr)
        return ExpressionArgument(tuple(parts), is_routine, schedulable)

    def _resolved(self, expression: Expression) -> ConstantArgument | Reference | NestedCall | None:
        """A constant, a HOW call, or what a module can import, in an expression."""
        constant = literal(expression)
        if constant is not None:
            return ConstantArgument(constant)
        found = self._names.of(expression)
        return Reference(*found) if found is not None else self._how_call(expression)

    def _named(self, expression: NameExpr | MemberExpr) -> ArgumentValue:
        found = self._names.of(expression)
        if found is None:
            return OpaqueArgument(_what(expression))
        name, source = found
        proper = get_proper_type(self._api.get_expression_type(expression))
        if isinstance(proper, Overloaded):
            proper = proper.items[0]
        routine = checking.as_callable(self._api, proper, expression)
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
        given = get_proper_type(proper.ret_type)
        is_function = awaited(given) is None and not isinstance(given, AnyType)
        schedulable = schedulable or is_function  # no HOW call makes it a routine
        result = self._types.of(awaited(given) or proper.ret_type)
        is_untyped = proper.implicit
        return RoutineArgument(name, source, schedulable, takes_one_key(proper), result, is_untyped)

    def _value(
        self, expression: NameExpr | MemberExpr, name: Name, source: Name
    ) -> NamedConstant | ExpressionArgument:
        """A constant; what an object has is looked up once, since a property may compute it."""
        if isinstance(expression, MemberExpr) and module_of(expression.expr) is None:
            owner = get_proper_type(self._api.get_expression_type(expression.expr))
            if isinstance(owner, Instance):
                return ExpressionArgument((Reference(name, source),), False, False)
        return NamedConstant(name, source)


def _is_declared(expression: NameExpr | MemberExpr) -> bool:
    """Does a declaration say that it is a routine? A plain function may be behind that."""
    return isinstance(expression.node, Var) and not expression.node.is_inferred


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
