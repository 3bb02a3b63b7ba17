"""Our error codes as mypy's, and the fence that turns our own failures into one clear error."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from mypy.errorcodes import ErrorCode, error_codes
from mypy.nodes import Context
from mypy.plugin import CheckerPluginInterface, TypeAnalyzerPluginInterface

from how_codegen import diagnostics

T = TypeVar("T")

_MYPY_CODES: dict[str, ErrorCode] = {}


def register() -> None:
    """Make our codes known to mypy, so that `--disable-error-code` and the like accept them."""
    for code in diagnostics.CODES:
        known = error_codes.get(code.name)
        _MYPY_CODES[code.name] = known or ErrorCode(
            code.name, f"Report where {code.summary}", "Higher-order workflows"
        )


def mypy_code(code: diagnostics.Code) -> ErrorCode:
    """mypy's counterpart of a code of ours."""
    return _MYPY_CODES[code.name]


class _HookContext(Protocol):
    @property
    def context(self) -> Context: ...
    @property
    def api(self) -> CheckerPluginInterface | TypeAnalyzerPluginInterface: ...


class Place(NamedTuple):
    """Where something of ours is checked outside of a hook's own context."""

    context: Context
    api: CheckerPluginInterface


def guarded(check: Callable[[], T], ctx: _HookContext, otherwise: T) -> T:
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
