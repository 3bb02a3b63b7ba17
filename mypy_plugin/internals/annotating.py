"""How mypy analyses annotations."""

from __future__ import annotations

from typing import cast

from mypy.nodes import ParamSpecExpr, TypeInfo
from mypy.plugin import AnalyzeTypeContext
from mypy.semanal import SemanticAnalyzer
from mypy.typeanal import TypeAnalyser
from mypy.types import CONCATENATE_TYPE_NAMES, AnyType, Type, TypeOfAny, UnboundType


def analyze_callable(ctx: AnalyzeTypeContext, arguments: list[Type]) -> Type:
    """`Routine[X, R]`, analysed as mypy analyses `Callable[X, R]`, ParamSpec and all."""
    unbound = UnboundType("Callable", arguments, line=ctx.type.line, column=ctx.type.column)
    return cast(TypeAnalyser, ctx.api).analyze_callable_type(unbound)


def is_parameter_specification(
    ctx: AnalyzeTypeContext, type_: UnboundType, *, unknown: bool
) -> bool:
    """Is this name a ParamSpec, or `Concatenate`: something that stands for parameters?

    `unknown` is the answer for a name that nothing defines: mypy says so itself.
    """
    symbol = cast(TypeAnalyser, ctx.api).lookup_qualified(
        type_.name, ctx.context, suppress_errors=True
    )
    if symbol is None or symbol.node is None:
        return unknown
    return isinstance(symbol.node, ParamSpecExpr) or symbol.fullname in CONCATENATE_TYPE_NAMES


def analyze_class(ctx: AnalyzeTypeContext) -> Type | None:
    """The class's own type as mypy analyses it, where the class itself is meant; else None.

    It is meant as a base class, inside of the runtime, and where its arguments are malformed.
    """
    analyser = cast(TypeAnalyser, ctx.api)
    symbol = analyser.lookup_qualified(ctx.type.name, ctx.context)
    if symbol is None or not isinstance(symbol.node, TypeInfo):
        return AnyType(TypeOfAny.from_error)
    is_own = cast(SemanticAnalyzer, analyser.api).cur_mod_id.startswith("how_codegen.")
    if not analyser.allow_type_any and not is_own and len(ctx.type.args) in (0, 2):
        return None
    arguments, is_empty = ctx.type.args, ctx.type.empty_tuple_index
    return analyser.analyze_type_with_type_info(symbol.node, arguments, ctx.type, is_empty)
