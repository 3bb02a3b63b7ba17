"""What mypy's checker knows of the module that it checks, and of the types of expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mypy.argmap import ArgTypeExpander, map_actuals_to_formals
from mypy.checker import TypeChecker
from mypy.checkmember import analyze_member_access
from mypy.nodes import ArgKind, FuncDef, TypeInfo
from mypy.plugin import CheckerPluginInterface
from mypy.traverser import AwaitSeeker
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    ProperType,
    Type,
    TypeOfAny,
    get_proper_type,
)

if TYPE_CHECKING:
    from mypy.nodes import Block, Context, Expression, MypyFile, Node

    from mypy_plugin.call import Call

#: Where mypy's own plugin keeps the precise callable of a `functools.partial`.
_PARTIAL = "__mypy_partial"


def type_checker(api: CheckerPluginInterface) -> TypeChecker:
    """The checker itself, of which the plugin interface shows little."""
    return cast(TypeChecker, api)


def current_file(api: CheckerPluginInterface) -> MypyFile:
    """The module that is being checked."""
    return type_checker(api).tree


def modules(api: CheckerPluginInterface) -> dict[str, MypyFile]:
    """Every module of this run, by full name."""
    return type_checker(api).modules


def instance(api: CheckerPluginInterface, fullname: str, *arguments: Type) -> Instance:
    """The type of an instance of the class `fullname`, whether the module imports it or not."""
    module, _, name = fullname.rpartition(".")
    node = modules(api)[module].names[name].node
    assert isinstance(node, TypeInfo), fullname
    return Instance(node, list(arguments))


def enclosing_scope(api: CheckerPluginInterface) -> str | None:
    """The functions and classes that the checker stands in, as `Class.method`; None for none."""
    around = [
        item for item in type_checker(api).scope.stack if isinstance(item, FuncDef | TypeInfo)
    ]
    # mypy tells classes of one name that are local to functions apart by their line.
    return ".".join(item.name.partition("@")[0] for item in around) or None


def enclosing_body(api: CheckerPluginInterface) -> Block | None:
    """The body of the function that the checker stands in; None at module level."""
    function = type_checker(api).scope.current_function()
    return function.body if function is not None else None


def map_call(api: CheckerPluginInterface, call: Call, callee: CallableType) -> list[list[int]]:
    """For each formal of `callee`, the indices of the arguments of `call` that go there."""
    return map_actuals_to_formals(
        call.kinds,
        call.names,
        callee.arg_kinds,
        callee.arg_names,
        lambda index: api.get_expression_type(call.args[index]),
    )


class Unpacker:
    """Gives the type that `*args` and `**kwargs` of one call pass to each formal, in order."""

    def __init__(self, api: CheckerPluginInterface) -> None:
        context = type_checker(api).expr_checker.argument_infer_context()
        self._expander = ArgTypeExpander(context)

    def __call__(self, type_: Type, kind: ArgKind, formal: str | None, taken_as: ArgKind) -> Type:
        """What the formal gets of an argument of this type and kind."""
        if not kind.is_star():
            return type_
        return self._expander.expand_actual_type(type_, kind, formal, taken_as)


def infer_in_context(
    api: CheckerPluginInterface, expression: Expression, context: Type
) -> tuple[Type, list[str]]:
    """The type of an expression where `context` is asked for, and mypy's errors inside of it."""
    checker = type_checker(api)
    with checker.local_type_map, checker.msg.filter_errors(save_filtered_errors=True) as errors:
        type_ = checker.expr_checker.accept(expression, type_context=context)
    found = [error.message for error in errors.filtered_errors() if error.severity == "error"]
    return type_, found


def as_callable(api: CheckerPluginInterface, type_: Type, context: Context) -> ProperType | None:
    """What calling a value of this type means: a callable, overloads, or Any; None if nothing."""
    proper = get_proper_type(type_)
    if isinstance(proper, (FunctionLike, AnyType)):
        return proper
    if not isinstance(proper, Instance) or not proper.type.has_readable_member("__call__"):
        return None
    if proper.extra_attrs is not None and _PARTIAL in proper.extra_attrs.attrs:
        return get_proper_type(proper.extra_attrs.attrs[_PARTIAL])
    checker = type_checker(api)
    with checker.msg.filter_errors():
        member = analyze_member_access(
            "__call__",
            proper,
            context,
            is_lvalue=False,
            is_super=False,
            is_operator=True,
            original_type=proper,
            chk=checker,
        )
    return get_proper_type(member)


def known_type(api: CheckerPluginInterface, expression: Expression) -> Type | None:
    """The type of an expression that has been checked."""
    return type_checker(api).lookup_type_or_none(expression)


def is_open_by_mistake(api: CheckerPluginInterface, expression: Expression) -> bool:
    """Is the type of a checked expression an Any that a mistake left behind?"""
    type_ = get_proper_type(known_type(api, expression))
    while isinstance(type_, AnyType) and type_.source_any is not None:
        type_ = type_.source_any
    return isinstance(type_, AnyType) and type_.type_of_any == TypeOfAny.from_error


def has_await(node: Node) -> bool:
    """Is there an `await` anywhere in this?"""
    seeker = AwaitSeeker()
    node.accept(seeker)
    return seeker.found
