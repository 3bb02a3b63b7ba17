"""Every warning in these tests is an error, also one about a coroutine nobody awaited."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from how_codegen.runtime import set_thread_count

HERE = Path(__file__).parent
MODULES = HERE / "modules"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("error"))


@pytest.fixture(autouse=True)
def default_thread_count(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("HOW_THREADS", raising=False)
    yield
    set_thread_count(None)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A user's module with tasks, HOWs and instances."""
    monkeypatch.syspath_prepend(MODULES)
    yield importlib.import_module("runtime_library")
    sys.modules.pop("runtime_library", None)
