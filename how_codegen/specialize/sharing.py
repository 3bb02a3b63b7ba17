"""May equal calls be one workflow?

Only where neither has anything of its own that may change, and making it does nothing else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from how_codegen.blueprint import Blueprint
from how_codegen.plan.calls import inner_calls
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ExpressionArgument,
    HowCall,
    Reference,
    SequenceArgument,
)


def may_be_shared(call: HowCall, blueprints: Mapping[HowCall, Blueprint]) -> bool:
    """Does an equal call do the same with the same workflow? `blueprints` has all of its HOWs."""
    return not any(
        blueprints[one].keeps_state
        or any(_is_own(argument, blueprints[one]) for argument in one.arguments)
        for one in (*inner_calls(call), call)
    )


def _is_own(argument: Argument, blueprint: Blueprint) -> bool:
    """Does it give each instance something of its own that may change, or do something?"""
    is_looked_at = argument.slot not in blueprint.handed_on
    if argument.keyword is not None and not is_looked_at:
        return True  # the dict of what `**slots` takes
    of_several = {one.name for one in blueprint.parameters if one.star or one.keywords}
    return _makes_own(argument.value, is_looked_at and argument.slot not in of_several)


def _makes_own(value: ArgumentValue, is_looked_at: bool) -> bool:
    """`is_looked_at`: a list itself would do no harm, but one inside of it might."""
    if isinstance(value, SequenceArgument):
        if value.is_list and not is_looked_at:
            return True
        return any(_makes_own(item, False) for item in value.items)
    if isinstance(value, ExpressionArgument):
        if any(isinstance(part, Reference) and "." in part.source.path for part in value.parts):
            return True  # what an object has may be computed by a property, each time
        text = "".join(part if isinstance(part, str) else "part" for part in value.parts)
        return _computes_own(ast.parse(f"({text}, None)").body[0], is_looked_at)
    return False


def _computes_own(statement: ast.stmt, is_looked_at: bool) -> bool:
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Tuple)
    first = statement.value.elts[0]
    if isinstance(first, ast.Starred):  # what it gives is in a tuple then
        first, is_looked_at = first.value, True
    itself = set(_itself(first)) if is_looked_at else set()
    return any(isinstance(node, _NEW) for node in ast.walk(statement) if node not in itself)


def _itself(node: ast.expr) -> Iterator[ast.expr]:
    """What gives the value itself, not something in it."""
    yield node
    if isinstance(node, ast.BinOp):
        yield from (*_itself(node.left), *_itself(node.right))


#: What gives a new object that may be one that can change.
_NEW = (ast.List, ast.Set, ast.Dict, ast.ListComp, ast.BinOp)
