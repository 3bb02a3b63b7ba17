"""The number of threads, and who decides it."""

from __future__ import annotations

import asyncio
import os

import pytest

from how_codegen import define
from how_codegen.runtime import set_thread_count, thread_count


def test_the_default_follows_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for processors in (None, 1, 8, 28, 64):
        monkeypatch.setattr(os, "cpu_count", lambda count=processors: count)
        found.append(thread_count())
    assert found == [5, 5, 12, 32, 32]


def test_the_environment_comes_before_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOW_THREADS", "3")
    assert thread_count() == 3
    monkeypatch.setenv("HOW_THREADS", "")
    assert thread_count() == min(32, (os.cpu_count() or 1) + 4)


def test_the_function_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOW_THREADS", "3")
    set_thread_count(2)
    assert thread_count() == 2
    set_thread_count(None)
    assert thread_count() == 3


@pytest.mark.parametrize("count", [0, -1])
def test_too_few_threads_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match=f"at least 1, not {count}"):
        set_thread_count(count)


@pytest.mark.parametrize("text", ["0", "-1", "many", "2.5", " "])
def test_a_bad_environment_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("HOW_THREADS", text)
    with pytest.raises(ValueError, match=f"HOW_THREADS must be .* not '{text}'"):
        asyncio.run(define.task(lambda: 1)())
