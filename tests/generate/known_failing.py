"""The cases that do not pass yet, each with what is wrong today.

Whoever mends one takes it off this list, and writes its `expected/` with `--update`.
"""

from __future__ import annotations

import pytest


def known_failing(reason: str) -> pytest.MarkDecorator:
    """Mark a test whose expectation is right and not met yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


KNOWN_FAILING: dict[str, str] = {
    "clashes_with_a_package": "`import os.path` beside `async def os`: mypy's no-redef",
    "inner_how_call": "without the plugin, what a HOW call gives has no `[args]`",
    "one_name_for_callable": "Callable of typing and of collections.abc get two names",
    "result_none": "`first = await task(value)` of a task without result: func-returns-value",
    "untyped_routine": "no-untyped-call",
}
