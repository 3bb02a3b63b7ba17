"""`--update` rewrites what the cases of `tests/checker` and `tests/generate` expect."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite what the cases expect")
