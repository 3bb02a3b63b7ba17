"""Our error codes as mypy's, which `entry.py` has made known to it."""

from __future__ import annotations

from mypy.errorcodes import ErrorCode, error_codes

from how_codegen.diagnostics import Code


def mypy_code(code: Code) -> ErrorCode:
    """mypy's counterpart of a code of ours."""
    return error_codes[code.name]
