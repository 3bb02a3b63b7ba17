"""The fence around our own code: a failure of ours becomes one clear error, and mypy goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from how_codegen import diagnostics
from mypy_plugin.codes import mypy_code
from mypy_plugin.failures import describe

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol, TypeVar

    from mypy.nodes import Context
    from mypy.plugin import CheckerPluginInterface, TypeAnalyzerPluginInterface

    T = TypeVar("T")

    class HookContext(Protocol):
        """What every hook is told: where it is in the checked code, and whom to report to."""

        @property
        def context(self) -> Context:
            """The node that the hook fires for."""
            ...

        @property
        def api(self) -> CheckerPluginInterface | TypeAnalyzerPluginInterface:
            """What reports errors, among other things."""
            ...


class Place:
    """Where something of ours is checked outside of a hook's own context."""

    def __init__(self, context: Context, api: CheckerPluginInterface) -> None:
        self.context = context
        self.api = api


def guarded(check: Callable[[], T], ctx: HookContext, otherwise: T) -> T:
    """What `check` gives; where it fails, one error that names this project, and `otherwise`.

    A failure that a file has already shown elsewhere is not shown again.
    """
    try:
        return check()
    except Exception as error:  # whatever it is, mypy must not seem to have crashed
        message = (
            f"how-codegen's mypy plugin failed here: {describe(error)}, with this line of code"
        )
        if not _is_shown_elsewhere(message, ctx):
            ctx.api.fail(message, ctx.context, code=mypy_code(diagnostics.INTERNAL))
        return otherwise


def _is_shown_elsewhere(message: str, ctx: HookContext) -> bool:
    # Without the types of mypy's that may have changed, should that be what has failed.
    errors = getattr(ctx.api, "errors", None) or getattr(
        getattr(ctx.api, "api", None), "errors", None
    )
    what = message.rpartition(" (")[0]  # it may have passed by several ways
    try:
        found = errors.error_info_map.get(errors.file, ())  # type: ignore[union-attr]
        elsewhere = [info for info in found if info.line != ctx.context.line]
        return any(info.message.startswith(what) for info in elsewhere)
    except AttributeError:
        return False
