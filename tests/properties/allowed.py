"""Which findings of type checkers may be in a generated module: those that README.md names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

#: What README.md says may be found in generated modules.
_ALLOWED = re.compile(r"\[(comparison-overlap|func-returns-value|no-any-return)\]$")
#: A loop over no routines at all: nothing tells the type of its variable.
_OF_NOTHING = re.compile(r"Need type annotation for|\"Never\" is not (awaitable|iterable)")
#: Without the plugin, what is declared a `Routine[...]` is just something to call, and a task and a
#: workflow in one tuple have nothing in common.
_OF_SEVERAL = re.compile(
    r'has no attribute "start"|Value of type "Callable\[.*is not indexable|"object" not callable'
    r'|expression has type "object", variable has type "(Task|Workflow|Callable)\['
    r"|Cannot access attribute \"start\"|Object of type \"Routine.*is not subscriptable"
)
#: A list, in an expression, of what a routine gives that gives less than its slot says.
_OF_NARROW = re.compile(r'List item \d has incompatible type "int"; expected "bool"')
#: pyright takes a list of literals for one of strings, where nothing says what it is.
_OF_LITERALS = re.compile(r"\"str\" is not assignable to type \"Literal\['left'\]\"")


def may_be_there(check: str, line: str) -> bool:
    """Is it a finding, by this check, that README.md names?"""
    kinds = [_ALLOWED, _OF_NOTHING, _OF_NARROW]
    kinds += [] if check == "mypy" else [_OF_SEVERAL]
    kinds += [_OF_LITERALS] if check == "pyright" else []
    return any(kind.search(line) for kind in kinds)


_REBOUND = re.compile(r'(\S+):(\d+): error: .*(has|captures) type "int", variable has type "bool"')


def is_bound_oddly(folder: Path, line: str) -> bool:
    """Is it about a name that a loop, a walrus or unpacking has bound to a `bool` first?

    No annotation can stand there to say that the HOW's slot gives an `int`.
    """
    found = _REBOUND.match(line)
    if found is None:
        return False
    at = int(found[2])
    tree = ast.parse((folder / found[1]).read_bytes())
    inside = [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.lineno <= at <= (node.end_lineno or 0)
    ]
    nodes = list(_own_nodes(inside[-1])) if inside else []
    stored = [one for one in nodes if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]
    plain = {target for node in nodes for target in _plain_targets(node)}
    here = {one.id for one in stored if one.lineno == at}
    return any(one.id in here and one not in plain and one.lineno < at for one in stored)


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """What a function consists of, but for the functions in it, and what comprehensions bind."""
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.comprehension) and child is node.target:
            continue
        yield child
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield from _own_nodes(child)


def _plain_targets(node: ast.AST) -> list[ast.expr]:
    """The targets of an assignment."""
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, (ast.AnnAssign, ast.AugAssign)) else []
