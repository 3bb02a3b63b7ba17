"""Which findings of type checkers may be in a generated module: those that README.md names."""

from __future__ import annotations

import re

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
