"""The cases that do not pass yet, each with what is wrong today.

Whoever mends one takes it off this list, and writes its `expected/` with `--update`.
"""

from __future__ import annotations

import pytest


def known_failing(reason: str) -> pytest.MarkDecorator:
    """Mark a test whose expectation is right and not met yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


KNOWN_FAILING: dict[str, str] = {
    "any_result": "`return await` of a routine that gives Any: no-any-return",
}
