"""Shows on a terminal which routines run and have run; imports rich."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from how_codegen.run.tally import Row, Tally


@contextmanager
def progress_of(tally: Tally) -> Iterator[None]:
    """Show a tally on standard error while the block runs, and its last state after it.

    What the user's code prints meanwhile appears above it. Nothing stays where nothing ran.
    """
    live = Live(
        console=Console(stderr=True),
        get_renderable=lambda: progress_table(tally.rows()),
        refresh_per_second=8,
    )
    with live:
        try:
            yield
        finally:
            live.transient = not tally.rows()


def progress_table(rows: list[Row]) -> RenderableType:
    """Return one line for each routine's name."""
    if not rows:
        return Text("importing ...", style="dim")
    table = Table.grid(padding=(0, 2))
    table.add_column()
    shown = [state for state in _STATES if any(getattr(row, state) for row in rows)]
    for _ in shown:
        table.add_column(justify="right", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for row in rows:
        # Text, since square brackets in a name are no markup. Only a name gives way to the counts.
        name = Text(row.name, no_wrap=True, overflow="ellipsis")
        counts = [Text(_count(row, state), style=_STATES[state]) for state in shown]
        table.add_row(name, *counts, Text(duration(row.seconds), style="dim"))
    return table


_STATES = {"running": "cyan", "done": "green", "failed": "red", "cancelled": "yellow"}


def _count(row: Row, state: str) -> str:
    number = getattr(row, state)
    return f"{number} {state}" if number else ""


def duration(seconds: float) -> str:
    """`0.4s`, `2:05`, `1:00:07`."""
    if round(seconds, 1) < 60:
        return f"{seconds:.1f}s"
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
