"""A call of a HOW: do the routines fit their slots, and agree on each type variable?

The call's arguments are checked here, one by one and then together, and mypy is handed a
signature that is already solved: so its own inference, which blames the wrong argument and
joins what disagrees, has nothing left to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from mypy.nodes import CallExpr, Expression, LambdaExpr
from mypy.plugin import MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    Type,
    TypeOfAny,
    TypeVarId,
    get_proper_type,
)

from how_codegen.records import Argument, SolvedVariable
from mypy_plugin import explain, internals, names
from mypy_plugin.argument_values import ArgumentValues
from mypy_plugin.evidence import evidence_of
from mypy_plugin.recorder import CallFinding, span_of
from mypy_plugin.solve import Solution, solve
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences


@dataclass(frozen=True)
class Passed:
    """One argument of the call, and the parameter of the HOW it goes to."""

    index: int
    slot: str
    formal: Type
    expression: Expression
    type: Type


def check_how_call(ctx: MethodSigContext, store: RecordStore) -> FunctionLike:
    """The signature of the HOW, solved for this call; mistakes are reported and recorded."""
    how = _how(ctx)
    call = ctx.context
    if how is None or not isinstance(call, CallExpr):
        return ctx.default_signature
    fresh = internals.freshen_function_type_vars(how)
    assert isinstance(fresh, CallableType)
    passed = _passed(ctx, call, fresh)
    checked = [item for item in passed if not isinstance(item.expression, LambdaExpr)]
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
            lambda_ = isinstance(expression, LambdaExpr)
            type_ = AnyType(TypeOfAny.special_form)
            found[index] = Passed(
                index,
                how.arg_names[formal] or "",
                how.arg_types[formal],
                expression,
                type_ if lambda_ else ctx.api.get_expression_type(expression),
            )
    return [found[index] for index in sorted(found)]


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
    call = ctx.context
    assert isinstance(call, CallExpr)
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
    file = internals.current_file(ctx.api)
    types = TypeReferences(internals.modules(ctx.api))
    values = ArgumentValues(file, types)
    arguments = tuple(
        Argument(item.slot, values.of(item.expression, item.type), span_of(item.expression))
        for item in passed
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
    store.found(file.fullname, (ctx.context.line, ctx.context.column), finding)
