"""A call of a HOW: do the routines fit their slots, and agree on each type variable?

The call's arguments are checked here, one by one and then together, and mypy is handed a
signature that is already solved: so its own inference, which blames the wrong argument and
joins what disagrees, has nothing left to do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mypy.nodes import CallExpr, Expression, LambdaExpr, ListExpr, StarExpr, TupleExpr
from mypy.plugin import MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    ProperType,
    TupleType,
    Type,
    TypeOfAny,
    TypeVarId,
    get_proper_type,
)

from how_codegen.records import Argument, ArgumentValue, OpaqueArgument, SolvedVariable
from mypy_plugin import explain, internals, names
from mypy_plugin.argument_values import ArgumentValues
from mypy_plugin.evidence import evidence_of
from mypy_plugin.recorder import CallFinding, span_of
from mypy_plugin.solve import Solution, solve
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences


@dataclass(frozen=True)
class Passed:
    """One argument of the call (or a member of one), and the parameter of the HOW it goes to.

    `index` counts the call's arguments, `order` what is checked, members of displays included.

    A lambda has no type without its slot's, and `*routines` is not one routine: both are left to
    mypy, which checks them against the slot as the other arguments solve it.
    """

    index: int
    slot: str
    formal: Type
    expression: Expression
    type: Type
    is_left_to_mypy: bool = False
    order: int = 0


def check_how_call(ctx: MethodSigContext, store: RecordStore) -> FunctionLike:
    """The signature of the HOW, solved for this call; mistakes are reported and recorded."""
    how = _how(ctx)
    call = ctx.context
    if how is None or not isinstance(call, CallExpr):
        return ctx.default_signature
    fresh = internals.freshen_function_type_vars(how)
    assert isinstance(fresh, CallableType)
    passed = _passed(ctx, call, fresh)
    members = [
        member for item in passed if not item.is_left_to_mypy for member in _members(ctx, item)
    ]
    checked = [replace(member, order=order) for order, member in enumerate(members)]
    misfits = [item for item in checked if not _has_shape(fresh, item)]
    fitting = [item for item in checked if item not in misfits]
    evidence = evidence_of(ctx.api, fresh, fitting)
    solution = solve(fresh.variables, evidence)
    messages = explain.Messages(ctx.api, how.name or "", checked)
    for item in misfits:
        messages.misfit(item)
    if solution.conflicts:
        messages.conflicts(solution)
    accepted = not misfits and not solution.conflicts and _is_complete(call, fresh, passed)
    _record(ctx, store, how, fresh, passed, solution, accepted)
    types = dict(solution.types)
    if not accepted:  # what stays open is the mistake's doing, and has been reported with it
        unknown = AnyType(TypeOfAny.from_error)
        types = {variable.id: types.get(variable.id, unknown) for variable in fresh.variables}
    return _solved_signature(ctx, fresh, types, {item.index for item in checked})


def _how(ctx: MethodSigContext) -> CallableType | None:
    if not isinstance(ctx.type, Instance) or not ctx.type.args:
        return None
    function = get_proper_type(ctx.type.args[0])
    return function if isinstance(function, CallableType) else None


def _passed(ctx: MethodSigContext, call: CallExpr, how: CallableType) -> list[Passed]:
    found: dict[int, Passed] = {}
    for formal, actuals in enumerate(internals.map_call(ctx.api, call, how)):
        for index in actuals:
            expression = call.args[index]
            left = isinstance(expression, LambdaExpr) or call.arg_kinds[index].is_star()
            found[index] = Passed(
                index,
                how.arg_names[formal] or "",
                how.arg_types[formal],
                expression,
                _NO_TYPE if left else ctx.api.get_expression_type(expression),
                left,
            )
    return [found[index] for index in sorted(found)]


_NO_TYPE = AnyType(TypeOfAny.special_form)


def _members(ctx: MethodSigContext, item: Passed) -> list[Passed]:
    """Each routine of a list or tuple display, by itself: mypy would join their types first."""
    if not isinstance(item.expression, (ListExpr, TupleExpr)):
        return [item]
    expressions = item.expression.items
    formals = _member_formals(get_proper_type(item.formal), len(expressions))
    if formals is None or any(isinstance(one, (StarExpr, LambdaExpr)) for one in expressions):
        return [item]
    return [
        Passed(item.index, item.slot, formal, one, ctx.api.get_expression_type(one))
        for formal, one in zip(formals, expressions, strict=True)
    ]


def _member_formals(formal: ProperType, count: int) -> list[Type] | None:
    """What each of `count` members must be; None where the formal is no sequence of routines."""
    if isinstance(formal, TupleType) and len(formal.items) == count:
        return list(formal.items)
    if isinstance(formal, Instance) and len(formal.args) == 1:
        routine = get_proper_type(formal.args[0])
        return [routine] * count if isinstance(routine, CallableType) else None
    return None


def _is_complete(call: CallExpr, how: CallableType, passed: list[Passed]) -> bool:
    """Is every argument taken, and every parameter without a default given?"""
    given = {item.slot for item in passed}
    required = {
        name
        for name, kind in zip(how.arg_names, how.arg_kinds, strict=True)
        if kind.is_required() and name is not None
    }
    return len(passed) == len(call.args) and required <= given


def _has_shape(how: CallableType, item: Passed) -> bool:
    """Does the argument fit its slot whatever the type variables stand for?"""
    erased: dict[TypeVarId, Type] = {
        variable.id: AnyType(TypeOfAny.special_form) for variable in how.variables
    }
    return internals.fits(item.type, internals.expand_type(item.formal, erased))


def _solved_signature(
    ctx: MethodSigContext, how: CallableType, types: dict[TypeVarId, Type], checked: set[int]
) -> CallableType:
    solved = internals.expand_type(how, types)
    assert isinstance(solved, CallableType)
    open_variables = [variable for variable in how.variables if variable.id not in types]
    call = _call(ctx)
    taken = internals.map_call(ctx.api, call, how)
    any_type = AnyType(TypeOfAny.special_form)
    formals = [
        any_type if actuals and checked.issuperset(actuals) else formal
        for formal, actuals in zip(solved.arg_types, taken, strict=True)
    ]
    return solved.copy_modified(
        arg_types=formals,
        ret_type=_instance_type(ctx, solved.ret_type),
        variables=open_variables,
        name=(how.name or "").rpartition(".")[2],
    )


def _instance_type(ctx: MethodSigContext, result: Type) -> Type:
    """What a HOW call returns is a routine, also where the HOW declares a plain callable."""
    proper = get_proper_type(result)
    if isinstance(proper, CallableType):
        fallback = internals.instance(ctx.api, names.CHECKED_ROUTINE)
        return proper.copy_modified(fallback=fallback)
    return result


def _record(
    ctx: MethodSigContext,
    store: RecordStore,
    how: CallableType,
    fresh: CallableType,
    passed: list[Passed],
    solution: Solution,
    accepted: bool,
) -> None:
    call = _call(ctx)
    types = TypeReferences(internals.modules(ctx.api))
    values = ArgumentValues(ctx.api)
    arguments = tuple(
        Argument(item.slot, _value(values, call, item), span_of(item.expression)) for item in passed
    )
    solved = tuple(
        SolvedVariable(types.name(variable.fullname), types.of(solution.types[variable.id]))
        for variable in fresh.variables
        if variable.id in solution.types
    )
    finding = CallFinding(
        types.name(how.name or ""),
        span_of(ctx.context),
        internals.enclosing_function(ctx.api),
        accepted,
        arguments,
        solved,
    )
    file = internals.current_file(ctx.api)
    store.found(file.fullname, (ctx.context.line, ctx.context.column), finding)


def _value(values: ArgumentValues, call: CallExpr, item: Passed) -> ArgumentValue:
    if call.arg_kinds[item.index].is_star():
        return OpaqueArgument("an unpacked argument")
    return values.of(item.expression)


def _call(ctx: MethodSigContext) -> CallExpr:
    assert isinstance(ctx.context, CallExpr)
    return ctx.context
