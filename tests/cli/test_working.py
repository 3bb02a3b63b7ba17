"""A long run shows on a terminal that it is at work."""

from __future__ import annotations

import io
import sys
from threading import Event

import pytest

from how_codegen.cli.working import working


class Terminal(io.StringIO):
    """Says when something is printed on it."""

    def __init__(self, *, is_terminal: bool = True) -> None:
        super().__init__()
        self.printed = Event()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, text: str, /) -> int:
        self.printed.set()
        return super().write(text)


def test_what_takes_long_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with working("Checking", after=0):
        assert terminal.printed.wait(60)
    assert "Checking" in terminal.getvalue()


def test_how_far_it_has_got_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with working("Checking", after=0) as progress:
        progress("Making modules", 1200, 3400)
        wait_for(terminal, "Making modules: 1,200 of 3,400")
        progress("Laying modules out", 0, 0)
        wait_for(terminal, "Laying modules out")


def wait_for(terminal: Terminal, text: str) -> None:
    for _ in range(600):
        terminal.printed.clear()
        if text in terminal.getvalue():
            return
        terminal.printed.wait(0.1)
    raise AssertionError(f"{text} is not shown")


def test_what_is_quick_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with working("Checking", after=3600):
        pass
    assert "" == terminal.getvalue()


def test_elsewhere_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Terminal(is_terminal=False)
    monkeypatch.setattr(sys, "stderr", file)
    with working("Checking", after=0) as progress:
        progress("Making modules", 1, 2)
    assert "" == file.getvalue()


def test_an_error_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with pytest.raises(ValueError, match="wrong"), working("Checking", after=0):
        terminal.printed.wait(60)
        raise ValueError("wrong")
