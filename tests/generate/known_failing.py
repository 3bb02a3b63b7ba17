"""The cases that do not pass yet, each with what is wrong today.

Whoever mends one takes it off this list, and writes its `expected/` with `--update`.
"""

from __future__ import annotations

import pytest


def known_failing(reason: str) -> pytest.MarkDecorator:
    """Mark a test whose expectation is right and not met yet."""
    return pytest.mark.xfail(strict=True, reason=reason)


KNOWN_FAILING: dict[str, str] = {
    "any_parameters": "a ParamSpec cannot be written: the call is refused",
    "branch_on_an_enum": "`Mode.SLOW is Mode.FAST` is not folded: mypy's comparison-overlap",
    "capture_in_the_preparation": "the name that a `match` binds is not renamed",
    "clashes_with_a_package": "`import os.path` beside `async def os`: mypy's no-redef",
    "global_statement": "`global seen` names a global of the generated module",
    "inner_how_call": "HOW calls in generated modules are generated from again",
    "no_stages": "`for stage in ()` needs a type annotation",
    "nonlocal_of_the_preparation": "`nonlocal` of a name that is at module level now",
    "one_name_for_callable": "Callable of typing and of collections.abc get two names",
    "public_names_of_the_library": "imports from _io, _thread and _asyncio",
    "result_none": "`first = await task(value)` of a task without result: func-returns-value",
    "slots_by_any_keyword": "`**slots` are no slots: `.items()` is no Python",
    "type_variables_of_a_module": "`types.Data` and `lab.variables.X` are not replaced",
    "untyped_routine": "no-untyped-call",
}
