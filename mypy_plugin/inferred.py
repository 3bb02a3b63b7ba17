"""The types that mypy infers in a HOW, with its type variables: of its slots and its locals."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import ARG_POS, AssignmentStmt, Block, Decorator, FuncDef, NameExpr, Var
from mypy.types import CallableType, Instance, TupleType, Type, UnionType, get_proper_type

from how_codegen.records import CallableOf, LocalVariable, TypeRef, UnspeakableType
from mypy_plugin.blocks import statements_of
from mypy_plugin.decorators import awaited
from mypy_plugin.passed import slot_callable
from mypy_plugin.type_refs import TypeReferences


def slot_results(how: FuncDef, types: TypeReferences) -> dict[str, TypeRef]:
    """What each slot's routine, or each of its routines, gives when it is awaited.

    Slots for a tuple of routines that give several things are left out.
    """
    function = get_proper_type(how.type)
    if not isinstance(function, CallableType):
        return {}
    found: dict[str, TypeRef] = {}
    # Not the names of the type: those that are positional only have none there.
    names = [argument.variable.name for argument in how.arguments]
    for name, formal in zip(names, function.arg_types, strict=True):
        results = {types.of(result) for result in _results(formal)}
        if len(results) == 1:
            found[name] = results.pop()
    return found


def _results(formal: Type) -> Iterator[Type]:
    slot, proper = slot_callable(formal), get_proper_type(formal)
    result = awaited(slot.ret_type) if slot is not None else None
    if result is not None:
        yield result
        return
    match proper:
        case Instance(args=parts) | TupleType(items=parts) | UnionType(items=parts):
            for part in parts:
                yield from _results(part)


def declared_workflow(how: FuncDef, types: TypeReferences) -> CallableOf | None:
    """What the HOW declares to return: the workflow's parameters, and its awaited result."""
    function = get_proper_type(how.type)
    slot = slot_callable(function.ret_type) if isinstance(function, CallableType) else None
    result = awaited(slot.ret_type) if slot is not None else None
    if slot is None or result is None or not all(kind == ARG_POS for kind in slot.arg_kinds):
        return None
    return CallableOf(tuple(types.of(one) for one in slot.arg_types), types.of(result))


def local_variables(body: Block, types: TypeReferences) -> Iterator[LocalVariable]:
    """Each variable of the functions in a HOW that is assigned a value without an annotation."""
    for statement in statements_of(body):
        function = statement.func if isinstance(statement, Decorator) else statement
        if isinstance(function, FuncDef):
            yield from local_variables(function.body, types)
        if not isinstance(statement, AssignmentStmt) or statement.unanalyzed_type is not None:
            continue
        target = statement.lvalues[0]
        if len(statement.lvalues) != 1 or not isinstance(target, NameExpr):
            continue
        variable = target.node
        if target.is_inferred_def and isinstance(variable, Var) and variable.type is not None:
            type_ = types.of(variable.type)
            if not isinstance(type_, UnspeakableType):
                yield LocalVariable(target.name, target.line, type_)
