"""The table of the checker's own error codes: the one place that says what each means.

mypy's error codes and the command line derive from it, and the README's table is compared with it.
"""

from __future__ import annotations


class Code:
    """An error code: `summary` completes "reported when ..."."""

    # No named tuple: every run of mypy imports this, and making one takes longer than the rest.
    __slots__ = ("name", "summary")

    def __init__(self, name: str, summary: str) -> None:
        self.name = name
        self.summary = summary


TYPEVAR = Code("how-typevar", "routines bind one type variable to types that do not agree")
ARG = Code("how-arg", "what was passed has not the shape of its slot")
ROUTINE = Code("how-routine", "a `Routine[...]` is malformed")
RETURN = Code("how-return", "the returned workflow is not what its HOW declares")
STATIC = Code("how-static", "no module can be written for a call bound to a module-level name")
BODY = Code("how-body", "no module can be written from a HOW")
NAME = Code("how-name", "two routines, two HOWs or two instances want one name")
INTERNAL = Code("how-internal", "the plugin itself failed; please report it")

CODES: tuple[Code, ...] = (TYPEVAR, ARG, RETURN, ROUTINE, BODY, STATIC, NAME, INTERNAL)
