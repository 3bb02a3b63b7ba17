"""A call of a HOW: do the routines fit their slots, and agree on each type variable?

The call's arguments are checked here, one by one and then together, and mypy is handed a
signature that is already solved: so its own inference, which blames the wrong argument and
joins what disagrees, has nothing left to do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mypy.nodes import ARG_POS, ARG_STAR, CallExpr, Decorator, Expression
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

from how_codegen.records import UNPACKED, Argument, ArgumentValue, OpaqueArgument, SolvedVariable
from mypy_plugin import names
from mypy_plugin.argument_values import ArgumentValues
from mypy_plugin.call import Call, spread
from mypy_plugin.defaults import with_defaults
from mypy_plugin.explain import Messages
from mypy_plugin.internals import checking, reporting, solving
from mypy_plugin.judge import Judgement, judge
from mypy_plugin.members import to_check
from mypy_plugin.own_variables import with_own_variables
from mypy_plugin.passed import Passed, arguments_of, for_lambda, is_complete
from mypy_plugin.recorder import CallFinding, span_of
from mypy_plugin.spelling import spelled
from mypy_plugin.static import obstacles, takes_routines
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences


@dataclass(frozen=True)
class Outcome:
    """What checking a call gave: the type of each variable, those that stay open, whether the
    call is accepted, and which of its arguments mypy looks into with the slot's type."""

    types: dict[TypeVarId, Type]
    free: tuple[TypeVarLikeType, ...]
    accepted: bool
    lambdas: frozenset[int]


def check_how_call(ctx: MethodSigContext, store: RecordStore) -> FunctionLike:
    """The signature of the HOW, solved for this call; mistakes are reported and recorded."""
    how, call = _how(ctx), _call(ctx)
    if how is None or call is None:
        return ctx.default_signature
    fresh = solving.freshen_function_type_vars(how)
    assert isinstance(fresh, CallableType)
    each, origins = spread(call)
    if is_complete(ctx.api, call, fresh) and not is_complete(ctx.api, each, fresh):
        # mypy does not count the members of a list or dict.
        reporting.report_count(ctx.api, each, fresh.copy_modified(name=_last_name(fresh)))
    passed = arguments_of(ctx.api, each, fresh)
    outcome = _check(ctx, each, fresh, to_check(ctx.api, passed), store)
    if call.function is None:
        _record(ctx, store, fresh, each, passed, outcome)
    lambdas = frozenset(index for one in outcome.lambdas if (index := origins[one]) is not None)
    outcome = replace(outcome, lambdas=lambdas)
    return _solved_signature(ctx, call, fresh, outcome)


def _how(ctx: MethodSigContext) -> CallableType | None:
    if not isinstance(ctx.type, Instance) or not ctx.type.args:
        return None
    function = get_proper_type(ctx.type.args[0])
    if not isinstance(function, CallableType):
        return None
    # As mypy does for each call: `**slots: Unpack[Steps]` is one parameter for each key.
    return function.with_unpacked_kwargs().with_normalized_var_args()


def _call(ctx: MethodSigContext) -> Call | None:
    node = ctx.context
    if isinstance(node, CallExpr):
        return Call(node, node.args, node.arg_kinds, node.arg_names)
    decorated: list[Expression] = [one for actuals in ctx.args for one in actuals]
    if isinstance(node, Decorator) and len(decorated) == 1:
        return Call(decorated[0], decorated, [ARG_POS], [None], node.func)
    return None


def _check(
    ctx: MethodSigContext,
    call: Call,
    how: CallableType,
    checked: list[Passed],
    store: RecordStore,
) -> Outcome:
    asked = [item for item in checked if not _was_refused(ctx, store, item)]
    judgement = judge(ctx.api, how, asked)
    Messages(ctx.api, how, checked, store).report(judgement)
    types, free = dict(judgement.types), judgement.free
    is_fine = judgement.is_right and len(asked) == len(checked) and is_complete(ctx.api, call, how)
    if is_fine:
        types = with_defaults(how.variables, types)
        undecided = _undecided(how, types)
        if undecided:
            Messages(ctx.api, how, checked, store).undecided(call.context, undecided)
            is_fine = False
    if is_fine:
        types = spelled(ctx.api, judgement.understood, types)
    else:
        # What a mistake leaves open is nobody's second mistake.
        unknown = AnyType(TypeOfAny.from_error)
        types = {variable.id: types.get(variable.id, unknown) for variable in how.variables}
        closed: dict[TypeVarId, Type] = {variable.id: unknown for variable in free}
        types = {id_: solving.expand_type(type_, closed) for id_, type_ in types.items()}
        free = ()
    return Outcome(types, free, is_fine, _lambdas(asked, judgement))


def _undecided(how: CallableType, types: dict[TypeVarId, Type]) -> list[TypeVarLikeType]:
    """The variables that no routine mentions although the workflow's type does.

    One that only a slot that was left out mentions is nobody's mistake: it is added to `types`.
    """
    mentioned = solving.variables_in(how.ret_type)
    missing = [variable for variable in how.variables if variable.id not in types]
    for variable in missing:
        if variable.id not in mentioned:
            types[variable.id] = AnyType(TypeOfAny.special_form)
    return [variable for variable in missing if variable.id in mentioned]


def _lambdas(asked: list[Passed], judgement: Judgement) -> frozenset[int]:
    """The arguments that mypy checks with their slot's type: lambdas in which nothing is wrong."""
    wrong = {item.index for item in (*judgement.misfits, *judgement.unfit)}
    wrong |= {mistake.item.index for mistake in judgement.lambda_mistakes}
    blamed = {one.argument for item in judgement.solution.conflicts for one in item.late}
    wrong |= {item.index for item in asked if item.order in blamed}
    return frozenset(item.index for item in asked if item.is_lambda and item.index not in wrong)


def _was_refused(ctx: MethodSigContext, store: RecordStore, item: Passed) -> bool:
    """Is it an inner HOW call whose mistake has been reported already?"""
    inner = item.expression
    module = checking.current_file(ctx.api).fullname
    return isinstance(inner, CallExpr) and store.was_refused(module, span_of(inner))


def _solved_signature(
    ctx: MethodSigContext, call: Call, how: CallableType, outcome: Outcome
) -> CallableType:
    solved = solving.expand_type(how, outcome.types)
    assert isinstance(solved, CallableType)
    any_type = AnyType(TypeOfAny.special_form)
    if outcome.free:
        known = solved.copy_modified(arg_types=[any_type] * len(solved.arg_types))
        solved = solving.generalize(known, outcome.free)
    taken = checking.map_call(ctx.api, call, how)
    formals = [
        for_lambda(call.args[actuals[0]], formal)
        if outcome.lambdas.intersection(actuals)
        else any_type
        for formal, actuals in zip(solved.arg_types, taken, strict=True)
    ]
    return solved.copy_modified(
        arg_types=formals,
        ret_type=_instance_type(ctx, solved.ret_type),
        variables=solved.variables if outcome.free else [],
        name=_last_name(how),
    )


def _last_name(how: CallableType) -> str:
    return (how.name or "").rpartition(".")[2]


def _instance_type(ctx: MethodSigContext, result: Type) -> Type:
    """What a HOW call returns is a routine, also where the HOW declares a plain callable."""
    proper = get_proper_type(result)
    if isinstance(proper, CallableType):
        return proper.copy_modified(fallback=checking.instance(ctx.api, names.CHECKED_ROUTINE))
    return result


def _record(
    ctx: MethodSigContext,
    store: RecordStore,
    how: CallableType,
    call: Call,
    passed: list[Passed],
    outcome: Outcome,
) -> None:
    types = TypeReferences(checking.modules(ctx.api))
    values = ArgumentValues(ctx.api)
    each: dict[int, list[Passed]] = {}
    for item in passed:
        each.setdefault(item.index, []).append(item)  # `*routines` may go to several slots
    arguments = tuple(
        Argument(
            several[0].slot,
            _value(values, how, call, several),
            span_of(several[0].expression),
            several[0].keyword,
        )
        for several in each.values()
    )
    known = with_own_variables(ctx.api, passed, outcome.types)
    solved = tuple(
        SolvedVariable(types.name(variable.fullname), types.of(known[variable.id]))
        for variable in how.variables
        if variable.id in known
    )
    finding = CallFinding(
        types.name(how.name or ""),
        span_of(ctx.context),
        checking.enclosing_scope(ctx.api),
        outcome.accepted,
        arguments,
        solved,
        obstacles(ctx.api, _last_name(how), passed),
    )
    file = checking.current_file(ctx.api)
    store.found(file.fullname, finding, ctx.api)


def _value(
    values: ArgumentValues, how: CallableType, call: Call, passed: list[Passed]
) -> ArgumentValue:
    """What one argument is; `passed` are the parameters that it may go to."""
    item = passed[0]
    kind = call.kinds[item.index]
    found: ArgumentValue | None = None
    if kind.is_star():
        found = OpaqueArgument(UNPACKED)
        # What `*slots` takes can be unpacked in the module, too; other slots need each its own.
        kinds = dict(zip(how.arg_names, how.arg_kinds, strict=True))
        if {kinds.get(one.slot) for one in passed} == {kind}:
            unpack = values.unpacked if kind == ARG_STAR else values.unpacked_by_name
            found = unpack(item.expression) or found
    else:
        found = values.of(item.expression)
    if isinstance(found, OpaqueArgument):
        return OpaqueArgument(found.what, takes_routines(item))
    return found
