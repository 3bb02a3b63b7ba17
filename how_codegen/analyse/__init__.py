"""From a HOW's syntax tree to its blueprint: which names depend on the call, and how."""

from __future__ import annotations

from typing import NamedTuple

import libcst as cst

from how_codegen.analyse.canonical import canonical
from how_codegen.analyse.chosen import Chosen, choose, has_choice
from how_codegen.analyse.delegate import delegation
from how_codegen.analyse.maker import maker
from how_codegen.analyse.marking import Marker
from how_codegen.analyse.names import Names
from how_codegen.analyse.parameters import all_parameters, collection_annotation
from how_codegen.analyse.scheduled import scheduled_calls
from how_codegen.analyse.scope import scope_of
from how_codegen.analyse.shape import Shape
from how_codegen.analyse.source import SourceModule
from how_codegen.analyse.state import state_of
from how_codegen.blueprint import Binding, Blueprint, OwnName, Parameter
from how_codegen.constants.decisions import Decisions
from how_codegen.holes import GlobalHole, MemberHole, Text, holes
from how_codegen.records import HowDefinition, Span

__all__ = ["Context", "SourceModule", "analyse", "scope_of"]


class Context(NamedTuple):
    """What one HOW is analysed for: what decides in a call, and where its module calls HOWs.

    `is_whole` asks for its statements to stay together in a function; `hidden` are names of
    Python's own that the module gives another meaning.
    """

    decisions: Decisions
    how_calls: frozenset[Span] = frozenset()
    is_whole: bool = False
    hidden: frozenset[str] = frozenset()


def analyse(
    source: SourceModule,
    definition: HowDefinition,
    function: cst.FunctionDef,
    context: Context,
) -> Blueprint:
    """The blueprint of one HOW, with the workflow that `context` chooses if there are several.

    Its `problems` say why no module can be written, if so.
    """
    shape, names = _understood(source, definition, function, context)
    names.mark_locals(definition.locals)
    names.scheduled_calls = scheduled_calls(source, function, context.how_calls)
    marker = Marker(source, function, names, context.decisions)
    preparation, workflow = _texts(function, definition, shape, names, marker)
    parameters = tuple(_parameters(function.params, marker))
    state = state_of(function, shape.preparation, shape.workflow)
    return Blueprint(
        how=definition.name,
        parameters=parameters,
        preparation=preparation,
        comments=_comments(shape.workflow, marker) if shape.workflow is not None else (),
        workflow=workflow,
        makes_workflow=shape.is_whole,
        fixed_locals=frozenset(names.fixed_locals),
        bound=frozenset(names.bound),
        builtins=frozenset(names.builtins),
        bindings=_bindings(source, (*workflow, *preparation), parameters),
        slot_results=definition.slot_results,
        result=definition.declared.result if definition.declared is not None else None,
        postponed_annotations=source.postponed_annotations,
        canonical=_canonical(function, shape),
        keeps_state=state.is_kept,
        handed_on=state.handed_on,
        problems=(*shape.problems, *names.problems),
    )


def _understood(
    source: SourceModule, definition: HowDefinition, function: cst.FunctionDef, context: Context
) -> tuple[Shape, Names]:
    """The parts of a HOW, and its names; in one piece where it has to be or is asked for."""
    if not context.is_whole:
        chosen = choose(source, function, context.decisions)
        shape = Shape(source, function, chosen, context.how_calls)
        names = Names(source, function, shape, context.hidden)
        # A workflow that calls another needs parameters of its own.
        has_parameters = shape.delegate is None or _has_parameters(definition)
        if shape.is_whole or (has_parameters and not names.is_tangled):
            return shape, names
    nothing = Chosen((), None, False)
    shape = Shape(source, function, nothing, context.how_calls, is_whole=True)
    return shape, Names(source, function, shape, context.hidden)


def _has_parameters(definition: HowDefinition) -> bool:
    return definition.declared is not None and definition.declared.parameters is not None


def _texts(
    function: cst.FunctionDef,
    definition: HowDefinition,
    shape: Shape,
    names: Names,
    marker: Marker,
) -> tuple[Text, Text]:
    """What the module does first, and its workflow, or what makes that."""
    if shape.is_whole:
        return (), maker(function, definition.declared, names.own_parameters, marker)
    preparation = marker.text(*shape.preparation)
    if shape.workflow is not None:
        return preparation, marker.text(_documented(shape.workflow, function))
    assert shape.delegate is not None
    declared = definition.declared
    assert declared is not None
    once, workflow = delegation(shape.delegate, declared, marker, names.how_locals)
    return (*preparation, *once), workflow


def _bindings(
    source: SourceModule, text: Text, parameters: tuple[Parameter, ...]
) -> dict[str, Binding]:
    """What the names of the HOW's module are that the blueprint uses."""
    signature = [
        part
        for parameter in parameters
        for part in (*(parameter.default or ()), *(parameter.annotation or ()))
    ]
    return {
        hole.name: source.binding(hole.name) or OwnName(rebound=False)
        for hole in holes((*text, *signature))
        if isinstance(hole, (GlobalHole, MemberHole))
    }


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
