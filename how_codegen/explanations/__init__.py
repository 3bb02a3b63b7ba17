"""The pages about the error codes, which `how explain` prints and `docs/codes` shows.

Apart from `diagnostics`, the table of the codes, so that the plugin need not load the texts.
"""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations import (
    arg,
    body,
    internal,
    name,
    returned,
    routine,
    static,
    typevar,
)
from how_codegen.explanations.contents import Explanation

__all__ = ["EXPLANATIONS", "Explanation", "explanation_of"]

_BY_CODE = {
    module.EXPLANATION.code: module.EXPLANATION
    for module in (typevar, arg, returned, routine, body, static, name, internal)
}

EXPLANATIONS: tuple[Explanation, ...] = tuple(_BY_CODE[code] for code in diagnostics.CODES)
"""One for each code, in the order of the table."""


def explanation_of(code: str) -> Explanation | None:
    """The page about a code, by its name."""
    return next((item for item in EXPLANATIONS if item.code.name == code), None)
