"""What an instance of a HOW has of its own that may change: equal instances cannot share that.

Whatever is not plainly unable to change counts as state.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence, Set
from typing import NamedTuple

import libcst as cst

_Function = ast.FunctionDef | ast.AsyncFunctionDef


class State(NamedTuple):
    """`is_kept`: the HOW makes something for each instance that may change, or does something.

    `handed_on` are the parameters whose value it may change, or let others change.
    """

    is_kept: bool
    handed_on: frozenset[str]


def state_of(
    function: cst.FunctionDef,
    preparation: Sequence[cst.BaseStatement],
    workflow: cst.FunctionDef | None,
) -> State:
    """What an instance of the HOW keeps, with these statements before this workflow."""
    (how,) = _parsed([function.with_changes(decorators=())])
    assert isinstance(how, ast.FunctionDef | ast.AsyncFunctionDef)
    before = _parsed(preparation)
    (own,) = _parsed([workflow]) if workflow is not None else (None,)
    if not isinstance(own, ast.AsyncFunctionDef):
        return State(True, frozenset(_parameters(how)))
    uses = _Uses()
    for statement in (*before, own):
        uses.visit(statement)
    constants = _constant_parameters(how)
    is_kept = (
        not _are_pure([*before, own], set(constants))
        or bool(uses.rebound & {*_parameters(how), *_mentioned(before), own.name})
        or bool(uses.members_of & _own_objects(before, constants))
        or own.name in uses.handed_on
    )
    return State(is_kept, frozenset(uses.handed_on & set(_parameters(how)) - constants))


def _parsed(statements: Sequence[cst.BaseStatement]) -> list[ast.stmt]:
    lines = [
        one
        for one in statements
        if isinstance(one, cst.SimpleStatementLine | cst.BaseCompoundStatement)
    ]
    return ast.parse(cst.Module(lines).code).body


def _parameters(how: _Function) -> list[str]:
    arguments = how.args
    found = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    found += [one for one in (arguments.vararg, arguments.kwarg) if one is not None]
    return [one.arg for one in found]


def _constant_parameters(how: _Function) -> frozenset[str]:
    """The parameters whose value cannot change: of a type that says so, and the tuple `*slots`."""
    arguments = how.args
    found = {
        one.arg
        for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
        if isinstance(one.annotation, ast.Name) and one.annotation.id in _IMMUTABLE
    }
    return frozenset({*found, arguments.vararg.arg} if arguments.vararg is not None else found)


_IMMUTABLE = {"int", "float", "complex", "bool", "str", "bytes"}


def _mentioned(statements: Sequence[ast.stmt]) -> set[str]:
    """The names that statements bind, and then some."""
    nodes = [node for statement in statements for node in ast.walk(statement)]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = {node.name for node in nodes if isinstance(node, functions)}
    return names | {node.id for node in nodes if isinstance(node, ast.Name)}


def _own_objects(statements: Sequence[ast.stmt], constants: Set[str]) -> set[str]:
    """The names of the functions before the workflow, and of what may be one of them."""
    found: set[str] = set()
    for statement in statements:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found |= set() if _is_constant(value, constants) else {name}
    return found


def _are_pure(statements: Sequence[ast.stmt], constants: set[str]) -> bool:
    """Do they make nothing that can change, and do nothing else? Adds to `constants`."""
    for statement in statements:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                defaults = (*statement.args.defaults, *statement.args.kw_defaults)
                if statement.decorator_list or not all(
                    one is None or _is_plain(one, constants) for one in defaults
                ):
                    return False
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                if not _is_plain(value, constants):
                    return False
                if _is_constant(value, constants):
                    constants.add(name)
            case ast.Expr(value=ast.Constant()) | ast.Pass() | ast.Import() | ast.ImportFrom():
                pass
            case _:
                return False
    return True


def _is_plain(value: ast.expr, constants: Set[str]) -> bool:
    """Is it something that is there anyway, or a constant?"""
    match value:
        case ast.Name():
            return True
        case ast.Attribute(value=owner):
            return _is_plain(owner, constants)
    return _is_constant(value, constants)


def _is_constant(value: ast.expr, constants: Set[str]) -> bool:
    """Is it computed of constants only, so that it is the same each time, and cannot change?"""
    if isinstance(value, ast.Name):
        return value.id in constants
    return isinstance(value, _COMPUTED) and all(
        _is_constant(part, constants)
        for part in ast.iter_child_nodes(value)
        if isinstance(part, ast.expr)
    )


_COMPUTED = (
    ast.Constant,
    ast.Tuple,
    ast.UnaryOp,
    ast.BinOp,
    ast.Compare,
    ast.BoolOp,
    ast.IfExp,
    ast.JoinedStr,
    ast.FormattedValue,
)


class _Uses(ast.NodeVisitor):
    """How names are used.

    `rebound` are those of `nonlocal` statements, `members_of` those before a dot, and `handed_on`
    those that are used for more than to look at what they contain, or to call them.
    """

    def __init__(self) -> None:
        self.rebound: set[str] = set()
        self.members_of: set[str] = set()
        self.handed_on: set[str] = set()
        self._looked_at: set[ast.expr] = set()

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.rebound |= set(node.names)

    def visit_Name(self, node: ast.Name) -> None:
        if node not in self._looked_at:
            self.handed_on.add(node.id)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name):
            self.members_of.add(node.value.id)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Name(id=name):
                self._looked_at.add(node.func)
                if name in _LOOKING:
                    self._looked_at |= set(node.args)
            case ast.Attribute(value=ast.Name() as owner, attr=method) if method in _READING:
                self._looked_at.add(owner)
        self.generic_visit(node)

    def visit_For(self, node: ast.For | ast.AsyncFor | ast.comprehension) -> None:
        self._looked_at.add(node.iter)
        self.generic_visit(node)

    visit_AsyncFor = visit_For
    visit_comprehension = visit_For

    def visit_Starred(self, node: ast.Starred) -> None:
        self._looked_at.add(node.value)
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        is_slice = isinstance(node.slice, ast.Slice)
        if isinstance(node.ctx, ast.Load) and not is_slice:
            self._looked_at.add(node.value)
        self.generic_visit(node)

    def visit_If(self, node: ast.If | ast.IfExp | ast.While) -> None:
        self._looked_at.add(node.test)
        self.generic_visit(node)

    visit_IfExp = visit_If
    visit_While = visit_If

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            self._looked_at.add(node.operand)
        self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        self._looked_at |= {node.left, *node.comparators}
        self.generic_visit(node)


#: Builtins that keep nothing of what they are given but its members.
_LOOKING_NAMES = """all any dict enumerate frozenset isinstance iter len list max min reversed
set sorted sum tuple zip"""
_LOOKING = frozenset(_LOOKING_NAMES.split())
_READING = frozenset(["count", "get", "index", "items", "keys", "values"])
