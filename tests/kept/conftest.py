"""Projects of the generator's tests, for what is kept between runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import how_codegen.cli
from how_codegen.files.stamps import Clock
from tests.generate.conftest import checked_shop, fresh, generated_shop, shop, warm

__all__ = ["checked_shop", "fresh", "generated_shop", "shop", "warm"]


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every file had been left alone for a while: tests do not wait."""
    monkeypatch.setattr(Clock, "is_settled", lambda *_: True)


@pytest.fixture
def full_runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The commands that were not answered by a snapshot."""
    commands: list[str] = []
    run = how_codegen.cli._run

    def counted(command: str, options: object) -> int:
        commands.append(command)
        return run(command, options)

    monkeypatch.setattr(how_codegen.cli, "_run", counted)
    yield commands
