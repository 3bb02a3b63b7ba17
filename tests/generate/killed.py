"""`how` in a fork of the test's process, which has imported it already: quick, and it may die.

A run can be made to kill itself just before its n-th write: whatever changes what a later run
will find, be it a file of the project, a temporary one, or mypy's cache.
"""

from __future__ import annotations

import json
import os
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from tests.checker.forked import counted_writes
from tests.generate.projects import Project, Said

#: Beside what the checker's writes are made of.
_MORE_WRITES = ("mkdir", "rmdir", "open", "fdopen", "fsync", "chmod")


@dataclass(frozen=True)
class Run:
    """What a run said (None if it was killed), and how often it wrote."""

    said: Said | None
    writes: int


def run_until_write(project: Project, killed_at: int | None, *arguments: str) -> Run:
    """Run `how`, killed just before its write number `killed_at` (from 0)."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        pipe = os.fdopen(writer, "w")
        try:
            with counted_writes(killed_at, *_MORE_WRITES) as writes:
                said = project.how(*arguments)
                count = writes[0]
            json.dump([said.code, said.out, said.err, count], pipe)
            pipe.flush()
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    if not answer:
        return Run(None, killed_at or 0)
    code, out, err, count = json.loads(answer)
    return Run(Said(code, out, err), count)


def start(project: Project, *arguments: str) -> int:
    """Start `how` in a fork, and go on; the number of its process."""
    child = os.fork()
    if child == 0:
        try:
            project.how(*arguments)
        finally:
            os._exit(0)
    return child


def run_apart(project: Project, *arguments: str) -> Said:
    """Run `how` to its end, in a fork: what mypy keeps in memory goes with it."""
    said = run_until_write(project, None, *arguments).said
    assert said is not None
    return said


#: How the folders of caches in the project's root are called.
_CACHES = (".mypy_cache", ".without_plugin")


def contents(project: Project) -> dict[str, bytes]:
    """Every file of a project, temporary ones as well, but for caches."""
    with chdir(project.root):
        return {
            file.as_posix(): file.read_bytes()
            for file in sorted(Path().rglob("*"))
            if file.is_file() and file.parts[0] not in _CACHES
        }


def is_leftover(name: str) -> bool:
    return name.endswith(".how-tmp")
