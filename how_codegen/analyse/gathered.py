"""Where `asyncio.gather(*several)` may list its arguments.

Listed, what it gives is a tuple to type checkers, and else a list: so only where either will do.
"""

from __future__ import annotations

import libcst as cst
from libcst.metadata import Assignment

from how_codegen.analyse.loops import Loops
from how_codegen.analyse.source import SourceModule, dotted_name

_NAMES = "all any dict enumerate frozenset len list max min set sorted sum tuple zip"
_TAKE_ANY_ITERABLE = frozenset(_NAMES.split())


class Gathered:
    """Looks at what happens to the results of `gather`."""

    def __init__(self, source: SourceModule, loops: Loops) -> None:
        self._source = source
        self._loops = loops

    def takes_members(self, argument: cst.Arg) -> bool:
        """Is it the `*several` of a `gather` whose results may be a tuple?"""
        call = self._source.parents.get(argument)
        if argument.star != "*" or not isinstance(call, cst.Call):
            return False
        name = dotted_name(call.func)
        awaited = self._source.parents.get(call)
        is_gather = name.rpartition(".")[2] == "gather" and self._is_asyncio(name)
        return is_gather and isinstance(awaited, cst.Await) and self._is_any_iterable(awaited)

    def _is_asyncio(self, name: str) -> bool:
        first = name.partition(".")[0]
        found = [one for one in self._source.globals[first] if isinstance(one, Assignment)]
        nodes = [getattr(one, "node", None) for one in found]
        match nodes:
            case [cst.Import()]:
                return name == "asyncio.gather"
            case [cst.ImportFrom(module=cst.Name(value="asyncio"))]:
                return name == "gather"
        return False

    def _is_any_iterable(self, value: cst.BaseExpression) -> bool:
        """Does the place of an expression take any iterable, or nothing?"""
        parent = self._source.parents.get(value)
        match parent:
            case cst.Expr():
                return True
            case cst.For(iter=iterated) | cst.CompFor(iter=iterated):
                return iterated is value
            case cst.Arg(star="*") | cst.StarredElement():
                return True
            case cst.Arg(keyword=None, star=""):
                call = self._source.parents.get(parent)
                function = call.func if isinstance(call, cst.Call) else None
                return (
                    isinstance(function, cst.Name)
                    and function.value in _TAKE_ANY_ITERABLE
                    and self._loops.iterables.is_builtin(function)
                )
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Tuple())]):
                return True
            case cst.Assign(targets=[cst.AssignTarget(target=cst.Name() as target)]):
                return self._is_only_iterated(target)
        return False

    def _is_only_iterated(self, target: cst.Name) -> bool:
        """Is a local bound once, and each use of it a place for any iterable?"""
        scope = self._source.scopes.get(target)
        found = list(scope[target.value]) if scope is not None else []
        if len(found) != 1 or not isinstance(found[0], Assignment):
            return False
        uses = [access.node for access in found[0].references]
        return bool(uses) and all(
            isinstance(one, cst.Name) and self._is_any_iterable(one) for one in uses
        )
