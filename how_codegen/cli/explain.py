"""`how explain`."""

from __future__ import annotations

import argparse
import sys

from how_codegen.cli import FINE
from how_codegen.diagnostics import CODES
from how_codegen.errors import HowError
from how_codegen.explanations import explanation_of
from how_codegen.explanations.page import plain_text


def run(options: argparse.Namespace) -> int:
    """Print the page about a code; without one, list the codes."""
    if options.code is None:
        width = max(len(code.name) for code in CODES)
        for code in CODES:
            print(f"{code.name:{width}}  {code.summary}")
        return FINE
    explanation = explanation_of(options.code)
    if explanation is None:
        raise HowError(f'there is no code "{options.code}"', tip=_tip(options.code))
    sys.stdout.write(plain_text(explanation))
    return FINE


#: How like a code a word must be to be taken for a slip of it, from 0 to 1.
_NEAR = 0.75


def _tip(given: str) -> str:
    from difflib import get_close_matches

    names = [code.name for code in CODES]
    near = [
        name
        for guess in (given, f"how-{given}")
        for name in get_close_matches(guess, names, cutoff=_NEAR)
    ]
    if near:
        return f"did you mean {' or '.join(dict.fromkeys(near))}?"
    return f"there are: {', '.join(names)}; mypy's own codes are explained in its documentation"
