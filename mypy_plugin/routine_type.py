"""`Routine[[Params], Return]`, lowered to the callable type that mypy infers best.

A Protocol generic in a ParamSpec would be treated as invariant in its parameters and would hide
type variables from inference; a plain callable has neither fault.
"""

from __future__ import annotations

from mypy.plugin import AnalyzeTypeContext
from mypy.types import AnyType, CallableType, EllipsisType, Type, TypeList, TypeOfAny, UnboundType

from how_codegen import diagnostics
from mypy_plugin import internals, names
from mypy_plugin.codes import mypy_code


def analyze_routine(ctx: AnalyzeTypeContext) -> Type:
    """The callable type of one `Routine[...]` annotation; Any, and an error, if malformed."""
    problem = _problem(ctx)
    arguments = list(ctx.type.args)
    if problem:
        ctx.api.fail(problem, ctx.context, code=mypy_code(diagnostics.ROUTINE))
        arguments = _meant(ctx.type)
        if not arguments:
            return AnyType(TypeOfAny.from_error)
    return _lowered(ctx, arguments)


def analyze_routine_class(ctx: AnalyzeTypeContext) -> Type:
    """`Task[[Params], Return]` or `Workflow[...]` in an annotation: any routine with this type."""
    itself = internals.analyze_class(ctx)
    if itself is not None:
        return itself
    anything: list[Type] = [EllipsisType(), AnyType(TypeOfAny.from_omitted_generics)]
    return _lowered(ctx, list(ctx.type.args) or anything)


def _lowered(ctx: AnalyzeTypeContext, arguments: list[Type]) -> Type:
    lowered = internals.analyze_callable(ctx, arguments)
    if not isinstance(lowered, CallableType):
        return lowered
    any_type = AnyType(TypeOfAny.special_form)
    return lowered.copy_modified(
        ret_type=ctx.api.named_type("typing.Coroutine", [any_type, any_type, lowered.ret_type]),
        fallback=ctx.api.named_type(names.CHECKED_ROUTINE, []),
    )


def _meant(type_: UnboundType) -> list[Type]:
    """The arguments of `Routine` that a malformed one stands for, to go on with after the error."""
    first = type_.args[0] if type_.args else None
    if len(type_.args) == 1 and isinstance(first, TypeList) and first.items:
        *parameters, result = first.items
        return [TypeList(parameters), result]
    if len(type_.args) > 1 and not any(isinstance(item, TypeList) for item in type_.args):
        *parameters, result = type_.args
        return [TypeList(list(parameters)), result]
    return []


def _problem(ctx: AnalyzeTypeContext) -> str | None:
    """What is wrong with the annotation, with the spelling that would be right."""
    type_ = ctx.type
    spelled = type_.name
    if not type_.args:
        return f'Bare "{spelled}": write its parameters and result, as in "{spelled}[[int], str]"'
    first, *rest = type_.args
    if len(type_.args) == 1 and isinstance(first, TypeList) and not first.items:
        where = f'write it after the list, as in "{spelled}[[], int]"'
        return f'"{spelled}[[]]" has no result type: {where}'
    if len(type_.args) == 1 and isinstance(first, TypeList):
        *parameters, result = (_show(item) for item in first.items)
        right = f"{spelled}[[{', '.join(parameters)}], {result}]"
        return f'"{spelled}[{_show(first)}]" has no result type: did you mean "{right}"?'
    if len(type_.args) != 2:
        given = ", ".join(_show(item) for item in type_.args)
        *parameters, result = (_show(item) for item in type_.args)
        right = f"{spelled}[[{', '.join(parameters)}], {result}]"
        return f'"{spelled}[{given}]" is malformed: did you mean "{right}"?'
    if isinstance(first, UnboundType) and not internals.is_parameter_specification(ctx, first):
        given, result = _show(first), _show(rest[0])
        return (
            f'"{spelled}[{given}, {result}]": the parameters stand in a list: '
            f'did you mean "{spelled}[[{given}], {result}]"?'
        )
    return None


def _show(type_: Type) -> str:
    if isinstance(type_, UnboundType):
        inner = f"[{', '.join(_show(item) for item in type_.args)}]" if type_.args else ""
        return type_.name + inner
    if isinstance(type_, TypeList):
        return f"[{', '.join(_show(item) for item in type_.items)}]"
    if isinstance(type_, EllipsisType):
        return "..."
    return str(type_)
