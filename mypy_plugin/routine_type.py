"""`Routine[[Params], Return]`, lowered to the callable type that mypy infers best.

A Protocol generic in a ParamSpec would be treated as invariant in its parameters and would hide
type variables from inference; a plain callable has neither fault.
"""

from __future__ import annotations

from mypy.plugin import AnalyzeTypeContext
from mypy.types import AnyType, CallableType, EllipsisType, Type, TypeOfAny

from how_codegen import diagnostics
from mypy_plugin import names
from mypy_plugin.codes import mypy_code
from mypy_plugin.internals import annotating
from mypy_plugin.routine_spelling import meant_by


def analyze_routine(ctx: AnalyzeTypeContext) -> Type:
    """The callable type of one `Routine[...]` annotation; Any, and an error, if malformed."""
    meant = meant_by(ctx)
    if meant.problem:
        ctx.api.fail(meant.problem, ctx.context, code=mypy_code(diagnostics.ROUTINE))
    if not meant.arguments:
        return AnyType(TypeOfAny.from_error)
    return _lowered(ctx, list(meant.arguments))


def analyze_routine_class(ctx: AnalyzeTypeContext) -> Type:
    """`Task[[Params], Return]` or `Workflow[...]` in an annotation: any routine with this type."""
    itself = annotating.analyze_class(ctx)
    if itself is not None:
        return itself
    anything: list[Type] = [EllipsisType(), AnyType(TypeOfAny.from_omitted_generics)]
    return _lowered(ctx, list(ctx.type.args) or anything)


def _lowered(ctx: AnalyzeTypeContext, arguments: list[Type]) -> Type:
    lowered = annotating.analyze_callable(ctx, arguments)
    if not isinstance(lowered, CallableType):
        return lowered
    any_type = AnyType(TypeOfAny.special_form)
    return lowered.copy_modified(
        ret_type=ctx.api.named_type("typing.Coroutine", [any_type, any_type, lowered.ret_type]),
        fallback=ctx.api.named_type(names.CHECKED_ROUTINE, []),
    )
