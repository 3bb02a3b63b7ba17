"""A call of a HOW: do the routines fit their slots, and agree on each type variable?

The call's arguments are checked here, one by one and then together, and mypy is handed a
signature that is already solved: so its own inference, which blames the wrong argument and
joins what disagrees, has nothing left to do.
"""

from __future__ import annotations

from dataclasses import dataclass

from mypy.nodes import CallExpr
from mypy.plugin import MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    Type,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
    get_proper_type,
)

from how_codegen.records import Argument, ArgumentValue, OpaqueArgument, SolvedVariable
from mypy_plugin import internals, names
from mypy_plugin.argument_values import ArgumentValues
from mypy_plugin.evidence import gather
from mypy_plugin.explain import Messages
from mypy_plugin.passed import Passed, arguments_of, has_shape, is_complete, to_check
from mypy_plugin.recorder import CallFinding, span_of
from mypy_plugin.solve import solve
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences


@dataclass(frozen=True)
class Outcome:
    """What checking a call gave: the type of each variable, those that stay open, and whether
    the call is accepted."""

    types: dict[TypeVarId, Type]
    free: tuple[TypeVarLikeType, ...]
    accepted: bool


def check_how_call(ctx: MethodSigContext, store: RecordStore) -> FunctionLike:
    """The signature of the HOW, solved for this call; mistakes are reported and recorded."""
    how = _how(ctx)
    call = ctx.context
    if how is None or not isinstance(call, CallExpr):
        return ctx.default_signature
    fresh = internals.freshen_function_type_vars(how)
    assert isinstance(fresh, CallableType)
    passed = arguments_of(ctx.api, call, fresh)
    outcome = _check(ctx, call, fresh, to_check(ctx.api, passed), store)
    _record(ctx, store, fresh, passed, outcome)
    left_to_mypy = {item.index for item in passed if item.is_left_to_mypy}
    return _solved_signature(ctx, fresh, outcome, left_to_mypy)


def _how(ctx: MethodSigContext) -> CallableType | None:
    if not isinstance(ctx.type, Instance) or not ctx.type.args:
        return None
    function = get_proper_type(ctx.type.args[0])
    if not isinstance(function, CallableType):
        return None
    # As mypy does for each call: `**slots: Unpack[Steps]` is one parameter for each key.
    return function.with_unpacked_kwargs().with_normalized_var_args()


def _check(
    ctx: MethodSigContext,
    call: CallExpr,
    how: CallableType,
    checked: list[Passed],
    store: RecordStore,
) -> Outcome:
    refused = [item for item in checked if _was_refused(ctx, store, item)]
    misfits = [item for item in checked if item not in refused and not has_shape(how, item)]
    fitting = [item for item in checked if item not in refused and item not in misfits]
    gathered = gather(ctx.api, how, fitting)
    solution = solve(how.variables, gathered.evidence)
    messages = Messages(ctx.api, how.name or "", checked, store)
    for item in misfits:
        messages.misfit(item)
    if solution.conflicts:
        messages.conflicts(solution)
    complete = is_complete(ctx.api, call, how)
    types = {**gathered.inferred, **solution.types}
    is_fine = complete and len(fitting) == len(checked) and not solution.conflicts
    if is_fine and len(checked) == len(call.args):
        types = internals.with_defaults(how.variables, types)
    if is_fine and not gathered.free and len(checked) == len(call.args):
        undecided = [variable for variable in how.variables if variable.id not in types]
        if undecided:
            messages.undecided(call, undecided)
            is_fine = False
    if not is_fine:
        # What a mistake leaves open is nobody's second mistake.
        unknown = AnyType(TypeOfAny.from_error)
        types = {variable.id: types.get(variable.id, unknown) for variable in how.variables}
    return Outcome(types, gathered.free, is_fine)


def _was_refused(ctx: MethodSigContext, store: RecordStore, item: Passed) -> bool:
    """Is it an inner HOW call whose mistake has been reported already?"""
    inner = item.expression
    module = internals.current_file(ctx.api).fullname
    return isinstance(inner, CallExpr) and store.was_refused(module, span_of(inner))


def _solved_signature(
    ctx: MethodSigContext, how: CallableType, outcome: Outcome, left_to_mypy: set[int]
) -> CallableType:
    solved = internals.expand_type(how, outcome.types)
    assert isinstance(solved, CallableType)
    any_type = AnyType(TypeOfAny.special_form)
    if outcome.free:
        known = solved.copy_modified(arg_types=[any_type] * len(solved.arg_types))
        solved = internals.generalize(known, outcome.free)
    taken = internals.map_call(ctx.api, _call(ctx), how)
    formals = [
        formal if left_to_mypy.intersection(actuals) else any_type
        for formal, actuals in zip(solved.arg_types, taken, strict=True)
    ]
    return solved.copy_modified(
        arg_types=formals,
        ret_type=_instance_type(ctx, solved.ret_type),
        variables=[variable for variable in how.variables if variable.id not in outcome.types]
        if not outcome.free
        else solved.variables,
        name=(how.name or "").rpartition(".")[2],
    )


def _instance_type(ctx: MethodSigContext, result: Type) -> Type:
    """What a HOW call returns is a routine, also where the HOW declares a plain callable."""
    proper = get_proper_type(result)
    if isinstance(proper, CallableType):
        return proper.copy_modified(fallback=internals.instance(ctx.api, names.CHECKED_ROUTINE))
    return result


def _record(
    ctx: MethodSigContext,
    store: RecordStore,
    how: CallableType,
    passed: list[Passed],
    outcome: Outcome,
) -> None:
    call = _call(ctx)
    types = TypeReferences(internals.modules(ctx.api))
    values = ArgumentValues(ctx.api)
    arguments = tuple(
        Argument(item.slot, _value(values, call, item), span_of(item.expression)) for item in passed
    )
    solved = tuple(
        SolvedVariable(types.name(variable.fullname), types.of(outcome.types[variable.id]))
        for variable in how.variables
        if variable.id in outcome.types
    )
    finding = CallFinding(
        types.name(how.name or ""),
        span_of(ctx.context),
        internals.enclosing_function(ctx.api),
        outcome.accepted,
        arguments,
        solved,
    )
    file = internals.current_file(ctx.api)
    store.found(file.fullname, finding, ctx.api)


def _value(values: ArgumentValues, call: CallExpr, item: Passed) -> ArgumentValue:
    if call.arg_kinds[item.index].is_star():
        return OpaqueArgument("an unpacked argument")
    return values.of(item.expression)


def _call(ctx: MethodSigContext) -> CallExpr:
    assert isinstance(ctx.context, CallExpr)
    return ctx.context
