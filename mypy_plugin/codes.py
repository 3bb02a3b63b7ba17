"""Our error codes as mypy's."""

from __future__ import annotations

from mypy.errorcodes import ErrorCode, error_codes

from how_codegen import diagnostics

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
