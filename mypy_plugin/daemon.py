"""What is different under dmypy, which checks one function again without the rest of its module.

The daemon keeps each message with what it is about (its target: a function, or a module without
its functions), and after an edit forgets all messages and checks again what has had any, and what
the edit may concern. No hook tells of that when a function has been checked, so mypy's own messages
there set off the checks that otherwise follow when the module is finished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from mypy.checker import TypeChecker
from mypy.checker_state import checker_state
from mypy.errorcodes import EMPTY_BODY, NO_ANY_RETURN, RETURN, RETURN_VALUE, UNUSED_IGNORE
from mypy.errors import ErrorInfo, Errors, ErrorWatcher
from mypy.nodes import Decorator
from mypy.plugin import CheckerPluginInterface

from mypy_plugin import names
from mypy_plugin.definition import check_definition
from mypy_plugin.followers import silence_followers
from mypy_plugin.guard import Place, guarded
from mypy_plugin.hooks import HowHooks
from mypy_plugin.recorder import obstacles_in
from mypy_plugin.static import report
from mypy_plugin.wording import as_routines

if TYPE_CHECKING:
    from mypy.nodes import FuncDef, MypyFile
    from mypy.options import Options
    from mypy.plugin import (
        FunctionContext,
        MethodContext,
        MethodSigContext,
    )
    from mypy.types import FunctionLike, Type

    from mypy_plugin.checked_modules import CheckedModules
    from mypy_plugin.earlier import EarlierRun
    from mypy_plugin.hooks import Lookup
    from mypy_plugin.store import Findings

#: What mypy says of a HOW's body that a message of ours replaces.
_REPLACED = frozenset({EMPTY_BODY, RETURN, RETURN_VALUE})


class DaemonHooks(HowHooks):
    """The hooks of a run that is the beginning of a daemon."""

    def __init__(self, options: Options, earlier: EarlierRun, checked: CheckedModules) -> None:
        super().__init__(options, earlier, checked)
        self._hows: dict[str, Decorator] = {}
        self._watcher: ErrorWatcher | None = None

    def lookups(self) -> dict[str, Lookup]:
        """As without a daemon; before a function is checked, mypy asks for one of these two."""
        found = super().lookups()
        for name in ("get_type_analyze_hook", "get_function_hook"):
            found[name] = partial(self._watching, found[name])
        return found

    def _watching(self, lookup: Lookup, fullname: str) -> Callable[..., Any] | None:
        self._watch()
        return lookup(fullname)

    def _decorated(self, ctx: FunctionContext | MethodContext, kind: str) -> Type:
        made = super()._decorated(ctx, kind)
        definition = ctx.context
        if kind == names.HOW_KIND and isinstance(definition, Decorator):
            self._hows[definition.func.fullname] = definition
            if _is_again(ctx.api):
                guarded(lambda: check_definition(ctx.api, definition), ctx, None)
        return made

    def _how_call(self, ctx: MethodSigContext) -> FunctionLike:
        file = cast(TypeChecker, ctx.api).tree
        self._store.attend(file.fullname, ctx.api)
        signature = super()._how_call(ctx)
        if _is_again(ctx.api) and self._project.is_source(file.path):
            guarded(
                lambda: report(ctx.api, obstacles_in(file, self._store.so_far(file.fullname))),
                ctx,
                None,
            )
        return signature

    def _finish(self, file: MypyFile, findings: Findings) -> None:
        checker = findings.checker
        assert checker is not None
        for definition in findings.definitions.values():
            # It is found again with the function, and with the decorators: the module's.
            with _reporting_in(checker, definition.func):
                check_definition(checker, definition)
        with _reporting_in(checker, None):
            super()._finish(file, findings)
        _renew_unused_ignores(checker)
        self._watcher = self._watcher or ErrorWatcher(
            cast(TypeChecker, checker).errors, filter_errors=self._replaces
        )

    def _watch(self) -> None:
        # mypy forgets all watchers with each edit.
        if self._watcher is not None:
            watchers = self._watcher.errors._watchers
            if not watchers or watchers[0] is not self._watcher:
                watchers.insert(0, self._watcher)

    def _replaces(self, path: str, info: ErrorInfo) -> bool:
        """Does a message of ours, or none, replace one that mypy is about to report?"""
        checker = cast("TypeChecker | None", checker_state.type_checker)
        if checker is None or checker.path != path or not _is_again(checker):
            return False
        if info.code in _REPLACED and info.target in self._hows:
            definition = self._hows[info.target]
            return _is_silenced(checker, info, lambda: check_definition(checker, definition))
        if info.code == NO_ANY_RETURN:
            return _is_silenced(checker, info, lambda: silence_followers(checker, checker.tree))
        info.message = as_routines(info.message)
        return False


def _is_silenced(checker: TypeChecker, info: ErrorInfo, check: Callable[[], None]) -> bool:
    """Does the check take this message away, once mypy has it?"""
    known = checker.errors.error_info_map
    messages = known.setdefault(checker.path, [])
    messages.append(info)
    guarded(check, Place(checker.tree, checker), None)
    is_silenced = info not in messages
    if not is_silenced:
        messages.remove(info)
    if not messages:
        del known[checker.path]
    return is_silenced


def _is_again(api: CheckerPluginInterface) -> bool:
    """Does the daemon check some of a module again, and not all of it?"""
    return cast(TypeChecker, api).pass_num > 0


@contextmanager
def _reporting_in(api: CheckerPluginInterface, function: FuncDef | None) -> Iterator[None]:
    """What is reported meanwhile is about `function`, or the module without its functions."""
    checker = cast(TypeChecker, api)
    errors, scope, module = checker.errors, checker.tscope, checker.tree.fullname
    with scope.module_scope(module):
        errors.set_file(checker.path, module, checker.options, scope)
        if function is None:
            yield
        else:
            with scope.function_scope(function):
                yield
    errors.set_file(checker.path, module, checker.options)


def _renew_unused_ignores(api: CheckerPluginInterface) -> None:
    """Say anew which `# type: ignore` comments of the module nothing needs.

    After an edit the daemon says so before it calls the module finished, mypy itself after that.
    """
    checker = cast(TypeChecker, api)
    errors: Errors = checker.errors
    messages = errors.error_info_map.get(checker.path, [])
    kept = [info for info in messages if info.code != UNUSED_IGNORE]
    if len(kept) < len(messages):
        messages[:] = kept
        errors.generate_unused_ignore_errors(checker.path, is_typeshed=False)
