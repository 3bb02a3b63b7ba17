"""`--update` rewrites what the cases of `tests/checker` and `tests/generate` expect."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite what the cases expect")


@pytest.fixture(autouse=True)
def _collect_garbage() -> Iterator[None]:
    """mypy holds back the garbage collector while it loads a cache: that suits a process that
    checks once, not one that checks a thousand times."""
    yield
    if next(_TESTS) % _OFTEN == 0:
        gc.collect()


_TESTS = count(1)
_OFTEN = 20
