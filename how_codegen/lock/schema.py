"""Older schemas of `how.lock`: each step brings a parsed lock from one schema to the next.

A lock of any age is read by taking the steps from its schema on. The lock that is written is
always of the newest; so `--check` reports an older one, and `how generate` brings it up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
"""A parsed lock: the table `workflows` has one table for each module, by name."""


def _without_lines(document: Document) -> Document:
    """Schema 2 also says where the lines of each module are from, and which calls have no name; 1
    did not know."""
    return document


STEPS: Mapping[int, Callable[[Document], Document]] = {1: _without_lines}
"""By the schema that a step starts from. A step returns a document of the next schema; where an
entry lacks what the next schema holds, it leaves that empty: the modules are made anew anyway."""


class OldSchemaError(ValueError):
    """The schema is none that there ever was."""


def upgrade(
    document: Document,
    newest: int,
    steps: Mapping[int, Callable[[Document], Document]] = STEPS,
) -> Document:
    """The document in the newest schema.

    Raises:
        OldSchemaError: it does not say which schema it has, or one that never was.
    """
    schema = document.get("schema")
    if type(schema) is not int or not 1 <= schema <= newest:
        raise OldSchemaError(f"its schema is {schema!r}, not a number from 1 to {newest}")
    for number in range(schema, newest):
        document = {**steps[number](document), "schema": number + 1}
    return document
