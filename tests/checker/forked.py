"""mypy in a fork of the test's process, which has imported it already: quick, and it may die.

A run can be made to kill itself just before its n-th write. A write is whatever changes what a
later run will find: a file put in place or removed, and each change or commit of a database.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import mypy.main

from .mypy_project import Outcome, records_of


class Run(NamedTuple):
    """How a run ended: what it printed (None if it was killed) and how often it wrote."""

    lines: tuple[str, ...] | None
    writes: int


def run_forked(project: Path, *flags: str) -> Outcome:
    """Run mypy on the project to its end."""
    run = run_until_write(project, None, *flags)
    assert run.lines is not None, "mypy died"
    return Outcome(run.lines, records_of(project, *flags))


def run_until_write(project: Path, killed_at: int | None, *flags: str) -> Run:
    """Run mypy on the project, killed just before its write number `killed_at` (from 0)."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        try:
            os.chdir(project)
            with os.fdopen(writer, "w") as pipe:
                json.dump(_run(killed_at, flags), pipe)
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    if not answer:
        return Run(None, killed_at or 0)
    lines, writes = json.loads(answer)
    return Run(tuple(lines), writes)


def _run(killed_at: int | None, flags: tuple[str, ...]) -> tuple[list[str], int]:
    for name in [name for name in os.environ if name.startswith(("MYPY", "HOW_CODEGEN_RECORDS"))]:
        del os.environ[name]
    out, problems = io.StringIO(), io.StringIO()
    sys.stdout, sys.stderr = out, problems
    args = ["--python-version=3.11", "--no-error-summary", *flags, "."]
    with counted_writes(killed_at) as writes, suppress(SystemExit):
        mypy.main.main(args=args, stdout=out, stderr=problems, clean_exit=True)
    return (out.getvalue() + problems.getvalue()).splitlines(), writes[0]


@contextmanager
def counted_writes(killed_at: int | None, *more: str) -> Iterator[list[int]]:
    """Counts all writes of this process, which has no other purpose than one run of mypy.

    `more` are names of functions of `os` whose calls are counted, too.
    """
    writes = [0]

    def count() -> None:
        if writes[0] == killed_at:
            os.kill(os.getpid(), signal.SIGKILL)
        writes[0] += 1

    def counting(function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            count()
            return function(*args, **kwargs)

        return counted

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            if sql.startswith(("INSERT", "DELETE")):
                count()
            return super().execute(sql, *args)

        def commit(self) -> None:
            count()
            super().commit()

    setattr(sqlite3.dbapi2, "connect", partial(sqlite3.connect, factory=Connection))  # noqa: B010
    os.replace = counting(os.replace)
    os.unlink = counting(os.unlink)
    os.remove = counting(os.remove)
    Path.touch = counting(Path.touch)  # type: ignore[method-assign]
    for name in more:
        setattr(os, name, counting(getattr(os, name)))
    yield writes
