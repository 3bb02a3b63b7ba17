"""The fence around our own code: a failure of ours becomes one clear error, and mypy goes on."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from mypy.nodes import Context
from mypy.plugin import CheckerPluginInterface, TypeAnalyzerPluginInterface

from how_codegen import diagnostics
from mypy_plugin.codes import mypy_code

T = TypeVar("T")


class HookContext(Protocol):
    """What every hook is told: where it is in the checked code, and whom to report to."""

    @property
    def context(self) -> Context:
        """What a message is about."""

    @property
    def api(self) -> CheckerPluginInterface | TypeAnalyzerPluginInterface:
        """Where messages go."""


class Place(NamedTuple):
    """Where something of ours is checked outside of a hook's own context."""

    context: Context
    api: CheckerPluginInterface


def guarded(check: Callable[[], T], ctx: HookContext, otherwise: T) -> T:
    """What `check` gives; where it fails, one error that names this project, and `otherwise`."""
    try:
        return check()
    except Exception as error:  # whatever it is, mypy must not seem to have crashed
        where = traceback.extract_tb(error.__traceback__)[-1]
        ctx.api.fail(
            f"how-codegen's mypy plugin failed here: {type(error).__name__}: {error} "
            f"({where.name}, line {where.lineno}). Please report it with this line of code",
            ctx.context,
            code=mypy_code(diagnostics.INTERNAL),
        )
        return otherwise
