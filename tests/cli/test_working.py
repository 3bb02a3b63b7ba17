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


def test_what_is_quick_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with working("Checking", after=3600):
        pass
    assert "" == terminal.getvalue()


def test_elsewhere_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Terminal(is_terminal=False)
    monkeypatch.setattr(sys, "stderr", file)
    with working("Checking", after=0):
        pass
    assert "" == file.getvalue()


def test_an_error_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with pytest.raises(ValueError, match="wrong"), working("Checking", after=0):
        terminal.printed.wait(60)
        raise ValueError("wrong")
