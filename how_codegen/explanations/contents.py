"""What a page about an error code consists of."""

from __future__ import annotations

from typing import NamedTuple

from how_codegen.diagnostics import Code

OF_A_CALL = (
    "A call with a mistake gets no module, hidden or not. `how generate` skips a call under a "
    "`# type: ignore`, and says so. Where the configuration hides the mistake of a call that would "
    "get a module, `how check` reports `how-static` instead; with that disabled, too, the call is "
    "skipped."
)
"""Adds to the silencing of the codes that are reported on HOW calls."""

MARK = "# <- here"
"""Ends the line of a wrong example that the error is reported on."""


class Refused(NamedTuple):
    """One shape that is refused: what it is, the smallest code, and what to write instead."""

    shape: str
    code: str
    instead: str


class Message(NamedTuple):
    """A form that a message of a code can take, with `...` for what differs; what to do then.

    `advice` is empty where the page gives it below a shape that is refused.
    """

    form: str
    advice: str = ""


class Explanation(NamedTuple):
    """A page: `meaning` completes it in prose, `wrong` and `right` are whole modules.

    `says` is what is printed for `wrong`, `messages` are all forms that a message of the code can
    take. `refused` is for codes that refuse shapes: each is code to follow `beginning`. `silencing`
    adds to what holds for every code; `is_mypys` is False where `how check` alone finds the
    mistake, since mypy cannot.
    """

    code: Code
    meaning: tuple[str, ...]
    wrong: str
    says: str
    right: str
    messages: tuple[Message, ...]
    silencing: tuple[str, ...] = ()
    is_mypys: bool = True
    beginning: str = ""
    refused: tuple[Refused, ...] = ()
