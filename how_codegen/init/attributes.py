"""`.gitattributes`: generated modules and the lock, folded away in a review."""

from __future__ import annotations

import re
from collections.abc import Sequence

from how_codegen.init.lines import newline_of, split_lines

_ATTRIBUTE = "linguist-generated"
_EVERYTHING_IN = ("/**", "/*", "/*.py", "/**/*.py", "/")


def mark_generated(text: str, output: str, files: Sequence[str]) -> str:
    """The text with a line for everything in the folder `output` and one for each of `files`.

    A line that is there already decides, also one that says the opposite.
    """
    decided = {pattern for line in split_lines(text) for pattern in _decided(line)}
    new = [] if any(f"{output}{end}" in decided for end in _EVERYTHING_IN) else [f"{output}/**"]
    new += [file for file in files if file not in decided]
    newline = newline_of(text)
    if new and text and not text.endswith("\n"):
        text += newline
    return text + "".join(f"{pattern} {_ATTRIBUTE}=true{newline}" for pattern in new)


def _decided(line: str) -> list[str]:
    """The pattern of a line that sets the attribute, without the slash that anchors it."""
    pattern, _, attributes = line.strip().partition(" ")
    if re.search(rf"(^|[\s!-]){_ATTRIBUTE}(=|\s|$)", attributes):
        return [pattern.removeprefix("/")]
    return []
