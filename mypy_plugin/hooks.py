"""Dispatch: which of mypy's hooks leads to which file of this plugin. Nothing else.

`entry.py` imports this when mypy first checks something in a run in which the runtime is imported,
and the files behind the hooks are imported when one fires.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mypy.types import AnyType, TypeOfAny

from mypy_plugin import names
from mypy_plugin.failures import describe, warn
from mypy_plugin.guard import Place, guarded
from mypy_plugin.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from mypy.nodes import MypyFile
    from mypy.options import Options
    from mypy.plugin import (
        AnalyzeTypeContext,
        AttributeContext,
        FunctionContext,
        MethodContext,
        MethodSigContext,
    )
    from mypy.types import FunctionLike, Type

    from mypy_plugin.checked_modules import CheckedModules
    from mypy_plugin.earlier import EarlierRun
    from mypy_plugin.store import Findings

    Lookup = Callable[[str], Callable[..., Any] | None]


class HowHooks:
    """Checks HOWs and HOW calls, and records each checked call."""

    def __init__(self, options: Options, earlier: EarlierRun, checked: CheckedModules) -> None:
        self._project = Project(options, earlier.root, earlier.document)
        self._checked = checked
        self._store = checked.store

    def lookups(self) -> dict[str, Lookup]:
        """What finds a hook by the full name of what mypy has before it; the method of mypy's that
        it stands for.

        Each is a table's own `get`: mypy asks at every call, attribute and annotation.
        """
        # `Routine[[Params], Return]` in an annotation, and `Task` and `Workflow`.
        annotations = dict.fromkeys(names.ROUTINE_CLASSES, self._analyze_routine_class)
        annotations[names.ROUTINE] = self._analyze_routine
        return {
            "get_type_analyze_hook": annotations.get,
            # `@define.task` and the like, bare and with arguments.
            "get_function_hook": self._decorators(names.BARE_DECORATORS).get,
            "get_method_hook": self._decorators(names.CALLED_DECORATORS).get,
            # A call of a HOW, however it is spelled: HOWs have a type of their own.
            "get_method_signature_hook": {names.HOW_CALL: self._how_call}.get,
            # `routine.start` and `routine[...]`.
            "get_attribute_hook": dict.fromkeys(names.SCHEDULING, self._scheduling).get,
        }

    def _decorators(self, kinds: dict[str, str]) -> dict[str, Callable[..., Type]]:
        return {name: partial(self._decorated, kind=kind) for name, kind in kinds.items()}

    def finish(self, file: MypyFile) -> set[str]:
        """The one moment at which all of a module, function bodies too, has been checked.

        It stands for mypy's `get_additional_indirect_deps`, and so adds no dependencies.
        """
        try:
            if not self._store.has_findings(file.fullname):
                return self._checked.finish_other(file)
            findings = self._store.take(file.fullname)
        except Exception as error:
            warn(f"the mypy plugin failed: {describe(error)}")
            return set()
        if findings.checker is not None:
            place = Place(file, findings.checker)
            guarded(lambda: self._finish(file, findings), place, None)
        return set()

    def _finish(self, file: MypyFile, findings: Findings) -> None:
        from mypy_plugin.finished import finish

        record = finish(file, findings, self._project, self._checked.known())
        if record is not None:
            self._store.write(record, findings.places, path=file.path)

    # Each of these imports what it needs, and turns a failure of ours into one error of ours.

    def _analyze_routine(self, ctx: AnalyzeTypeContext) -> Type:
        def analyze() -> Type:
            from mypy_plugin.routine_type import analyze_routine

            return analyze_routine(ctx)

        unknown: Type = AnyType(TypeOfAny.from_error)
        return guarded(analyze, ctx, unknown)

    def _analyze_routine_class(self, ctx: AnalyzeTypeContext) -> Type:
        def analyze() -> Type:
            from mypy_plugin.routine_type import analyze_routine_class

            return analyze_routine_class(ctx)

        unknown: Type = AnyType(TypeOfAny.from_error)
        return guarded(analyze, ctx, unknown)

    def _decorated(self, ctx: FunctionContext | MethodContext, kind: str) -> Type:
        def decorate() -> Type:
            from mypy_plugin.decorators import decorated

            return decorated(ctx, kind, self._store)

        return guarded(decorate, ctx, ctx.default_return_type)

    def _how_call(self, ctx: MethodSigContext) -> FunctionLike:
        def check() -> FunctionLike:
            from mypy_plugin.how_call import check_how_call

            return check_how_call(ctx, self._store)

        unchecked: FunctionLike = ctx.default_signature
        return guarded(check, ctx, unchecked)

    def _scheduling(self, ctx: AttributeContext) -> Type:
        def compute() -> Type:
            from mypy_plugin.scheduling import scheduling_signature

            return scheduling_signature(ctx)

        return guarded(compute, ctx, ctx.default_attr_type)
