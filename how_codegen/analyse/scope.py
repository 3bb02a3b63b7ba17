"""What a HOW's own expressions may mean in a call, read off its syntax tree once."""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.bindings import bound_names
from how_codegen.analyse.chosen import has_choice
from how_codegen.analyse.compared import compares_parameters
from how_codegen.analyse.parameters import all_parameters
from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import HowScope


def scope_of(source: SourceModule, function: cst.FunctionDef) -> HowScope:
    """All that it takes to decide between the workflows of a HOW, for any call of it."""
    parameters = all_parameters(function.params)
    names = {parameter.name.value for parameter in parameters}
    star = function.params.star_arg
    return HowScope(
        depends_on_call=has_choice(function) or compares_parameters(function, names),
        own=frozenset(names | set(bound_names(*function.body.body))),
        star=star.name.value if isinstance(star, cst.Param) else None,
        defaults=tuple(
            (parameter.name.value, cst.Module(()).code_for_node(parameter.default))
            for parameter in parameters
            if parameter.default is not None
        ),
        around=_around(source, function),
    )


def _around(source: SourceModule, function: cst.FunctionDef) -> frozenset[str]:
    """The names that the classes around a HOW bind, which its defaults may mean."""
    found: set[str] = set()
    node: cst.CSTNode | None = source.parents.get(function)
    while node is not None:
        if isinstance(node, cst.ClassDef):
            found |= set(bound_names(*node.body.body))
        node = source.parents.get(node)
    return frozenset(found)
