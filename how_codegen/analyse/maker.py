"""A HOW whose statements stay together: in the module a function that makes the workflow."""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.marking import Marker
from how_codegen.analyse.parameters import all_parameters
from how_codegen.holes import ReturnsHole, SlotHole, Text, WorkflowHole
from how_codegen.records import CallableOf


def maker(
    function: cst.FunctionDef,
    declared: CallableOf | None,
    own_parameters: set[str],
    marker: Marker,
) -> Text:
    """The function: the HOW without parameters, but for those that it binds anew.

    Those are its locals, which begin with what was passed. `declared` is the workflow's type.
    """
    function = _with_returns(function, declared, marker)
    if not isinstance(function.body, cst.IndentedBlock):
        return marker.text(_made(function, function.body, marker))
    first = [
        _beginning(parameter, function.params, marker)
        for parameter in all_parameters(function.params)
        if parameter.name.value in own_parameters
    ]
    at = 1 if function.get_docstring(clean=False) is not None else 0
    body = list(function.body.body)
    block = function.body.with_changes(body=[*body[:at], *first, *body[at:]])
    return marker.text(_made(function, block, marker))


def _with_returns(
    function: cst.FunctionDef, declared: CallableOf | None, marker: Marker
) -> cst.FunctionDef:
    """The function with a hole for the type that it returns, where that is known."""
    returns = function.returns
    if returns is None or declared is None or declared.parameters is None:
        return function
    hole = ReturnsHole(declared, marker.expression(returns.annotation))
    marked = returns.with_changes(annotation=marker.mark(hole))
    return function.with_changes(returns=marked)


def _made(function: cst.FunctionDef, body: cst.BaseSuite, marker: Marker) -> cst.FunctionDef:
    return function.with_changes(
        name=marker.mark(WorkflowHole(is_definition=True)),
        params=cst.Parameters(),
        type_parameters=None,
        decorators=(),
        leading_lines=(),
        lines_after_decorators=(),
        body=body,
    )


def _beginning(
    parameter: cst.Param, parameters: cst.Parameters, marker: Marker
) -> cst.BaseStatement:
    name = parameter.name.value
    target, value = cst.Name(name), marker.mark(SlotHole(name))
    statement: cst.BaseSmallStatement = cst.Assign([cst.AssignTarget(target)], value)
    if parameter.annotation is not None:
        annotation = parameter.annotation.annotation
        if parameter is parameters.star_arg:
            annotation = _subscript("tuple", annotation, cst.Ellipsis())
        elif parameter is parameters.star_kwarg:
            annotation = _subscript("dict", cst.Name("str"), annotation)
        statement = cst.AnnAssign(target, cst.Annotation(annotation), value)
    return cst.SimpleStatementLine([statement])


def _subscript(name: str, *arguments: cst.BaseExpression) -> cst.Subscript:
    elements = [cst.SubscriptElement(cst.Index(argument)) for argument in arguments]
    return cst.Subscript(cst.Name(name), elements)
