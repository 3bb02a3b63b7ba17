"""From a HOW's syntax tree to its blueprint: which names depend on the call, and how."""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.canonical import canonical
from how_codegen.analyse.chosen import choose, has_choice
from how_codegen.analyse.delegate import delegation
from how_codegen.analyse.marking import Marker
from how_codegen.analyse.names import Names
from how_codegen.analyse.parameters import all_parameters, collection_annotation
from how_codegen.analyse.scope import scope_of
from how_codegen.analyse.shape import Shape
from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import (
    Blueprint,
    GlobalHole,
    MemberHole,
    OwnName,
    Parameter,
    Problem,
    Text,
    holes,
)
from how_codegen.decisions import Decisions
from how_codegen.records import HowDefinition

__all__ = ["SourceModule", "analyse", "scope_of"]


def analyse(
    source: SourceModule,
    definition: HowDefinition,
    function: cst.FunctionDef,
    decisions: Decisions,
) -> Blueprint:
    """The blueprint of one HOW, with the workflow that `decisions` choose if there are several.

    Its `problems` say why no module can be written, if so.
    """
    shape = Shape(source, function, choose(source, function, decisions))
    names = Names(source, function, shape)
    names.mark_locals(definition.locals)
    marker = Marker(source, function, names, decisions)
    workflow: Text = ()
    if shape.workflow is not None:
        workflow = marker.text(_documented(shape.workflow, function))
    preparation = marker.text(*shape.preparation)
    problems = [*shape.problems, *names.problems]
    if shape.delegate is not None and definition.declared is None:
        message = "it returns another HOW's workflow, and declares no parameters for it"
        problems.append(Problem(message, definition.span.line, 0))
    elif shape.delegate is not None and definition.declared is not None:
        once, workflow = delegation(shape.delegate, definition.declared, marker, names.how_locals)
        preparation = (*preparation, *once)
    parameters = tuple(_parameters(function.params, marker))
    signature = [
        part
        for parameter in parameters
        for part in (*(parameter.default or ()), *(parameter.annotation or ()))
    ]
    used = holes((*workflow, *preparation, *signature))
    return Blueprint(
        how=definition.name,
        parameters=parameters,
        preparation=preparation,
        comments=_comments(shape.workflow, marker) if shape.workflow is not None else (),
        workflow=workflow,
        fixed_locals=frozenset(names.fixed_locals),
        bound=frozenset(names.bound),
        builtins=frozenset(names.builtins),
        bindings={
            hole.name: source.binding(hole.name) or OwnName(rebound=False)
            for hole in used
            if isinstance(hole, (GlobalHole, MemberHole))
        },
        slot_results=definition.slot_results,
        result=definition.declared.result if definition.declared is not None else None,
        postponed_annotations=source.postponed_annotations,
        canonical=_canonical(function, shape),
        problems=tuple(problems),
    )


def _parameters(parameters: cst.Parameters, marker: Marker) -> list[Parameter]:
    return [
        Parameter(
            parameter.name.value,
            marker.expression(parameter.default) if parameter.default is not None else None,
            parameter is parameters.star_arg,
            parameter is parameters.star_kwarg,
            _annotation(parameter, parameters, marker),
        )
        for parameter in all_parameters(parameters)
    ]


def _canonical(function: cst.FunctionDef, shape: Shape) -> str:
    """The HOW's code; where a constant may choose another workflow, the chosen one's as well."""
    code = canonical(function)
    if shape.workflow is None or not has_choice(function):
        return code
    return f"{code} {canonical(shape.workflow)}"


def _annotation(parameter: cst.Param, parameters: cst.Parameters, marker: Marker) -> Text | None:
    known = collection_annotation(parameter, parameters)
    if known is None:
        return None
    text = marker.expression(known)
    if parameter is parameters.star_arg:
        return ("tuple[", *text, ", ...]")
    return ("dict[str, ", *text, "]") if parameter is parameters.star_kwarg else text


def _comments(workflow: cst.FunctionDef, marker: Marker) -> Text:
    lines = [(line.comment.value, line) for line in workflow.leading_lines if line.comment]
    return tuple(
        part for text, line in lines for part in (f"{text}  ", *marker.line_mark(line), "\n")
    )


def _documented(workflow: cst.FunctionDef, how: cst.FunctionDef) -> cst.FunctionDef:
    """The workflow without the comments above it, and with the HOW's docstring for want of one."""
    bare = workflow.with_changes(leading_lines=())
    if workflow.get_docstring(clean=False) is not None or not how.get_docstring(clean=False):
        return bare
    if not isinstance(workflow.body, cst.IndentedBlock):
        return bare
    body = [how.body.body[0], *workflow.body.body]
    return bare.with_changes(body=workflow.body.with_changes(body=body))
