"""Locks of every age: older ones are read and brought up to date, newer ones are refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from how_codegen.errors import HowError
from how_codegen.lock import SCHEMA, Lock, LockEntry, dump, dumped, load
from how_codegen.lock.schema import STEPS, Document, OldSchemaError, upgrade
from tests.generate.projects import Project

LOCK = "how.lock"
MODULE = "shop/workflows/counted.py"
LOCKS = Path(__file__).parent / "locks"


@pytest.mark.parametrize("schema", range(1, SCHEMA))
def test_there_is_a_step_from_every_schema_and_a_lock_of_it(schema: int) -> None:
    assert set(range(1, SCHEMA)) == set(STEPS)
    lock = load((LOCKS / f"schema_{schema}.lock").read_text())
    assert {"counted"} == lock.entries.keys()
    entry = lock.entries["counted"]
    assert (MODULE, "shop.hows.pipe") == (entry.file, entry.how)
    assert not lock.is_settled


def to_schema_1(text: str) -> str:
    without_lines = re.sub(r"^lines\..*\n", "", text, flags=re.MULTILINE)
    return without_lines.replace(f"schema = {SCHEMA}\n", "schema = 1\n")


def test_an_older_lock_is_brought_up_to_date(fresh: Project) -> None:
    newest, before = fresh.read(LOCK), fresh.modules()
    fresh.write(LOCK, to_schema_1(newest))
    checked = fresh.how("generate", "--check")
    assert (1, f"{LOCK}: stale\n") == (checked.code, checked.out)
    fresh.generated()
    assert newest == fresh.read(LOCK)
    assert before == fresh.modules()


def test_what_an_older_lock_says_of_modules_holds(fresh: Project) -> None:
    fresh.write(LOCK, to_schema_1(fresh.read(LOCK)))
    fresh.replace("shop/hows.py", "# One after the other.", "# In turn.")
    fresh.replace(MODULE, "await count", "1 + await count")
    checked = fresh.how("generate", "--check")
    assert f"{MODULE}: edited\nshop/workflows/spelled.py: stale\n" == checked.out


@pytest.mark.parametrize("schema", ["0", "-1", '"1"', "true", "1.5", "[]"])
def test_a_schema_that_never_was_is_refused(fresh: Project, schema: str) -> None:
    fresh.replace(LOCK, f"schema = {SCHEMA}\n", f"schema = {schema}\n")
    said = fresh.how("generate", "--force")
    assert (2, "") == (said.code, said.out)
    assert "how: error: how.lock: it cannot be read: its schema is" in said.err


@pytest.mark.parametrize("schema", [SCHEMA + 1, 99])
def test_a_newer_lock_is_refused(fresh: Project, schema: int) -> None:
    fresh.replace(LOCK, f"schema = {SCHEMA}\n", f"schema = {schema}\nnew = 1\n")
    before = fresh.snapshot()
    said = fresh.how("generate", "--force")
    assert (
        f"how: error: how.lock: it was written by a newer version (schema {schema}, "
        f"this one knows {SCHEMA})\n  update how-codegen\n"
    ) == said.err
    assert (2, before) == (said.code, fresh.snapshot())


def renamed(old: str, new: str) -> Callable[[Document], Document]:
    def step(document: Document) -> Document:
        rest = {key: value for key, value in document.items() if key != old}
        return {**rest, new: document[old]}

    return step


def test_steps_are_taken_one_after_the_other() -> None:
    steps = {1: renamed("a", "b"), 2: renamed("b", "c")}
    assert {"schema": 3, "c": 5} == upgrade({"schema": 1, "a": 5}, 3, steps)
    assert {"schema": 3, "c": 5} == upgrade({"schema": 2, "b": 5}, 3, steps)
    assert {"schema": 3, "c": 5} == upgrade({"schema": 3, "c": 5}, 3, steps)
    with pytest.raises(OldSchemaError, match="its schema is 4, not a number from 1 to 3"):
        upgrade({"schema": 4}, 3, steps)


# ---------------------------------------------------------------------- text

WORDS = [
    "",
    'a"b',
    "a\\b",
    "a\nb\r\t",
    "'''",
    '"""',
    "{{ x }}{% y %}",
    "ü→😀",
    "\x00\x1f\x7f\x85",
    "\u2028\u2029\ufeff",
    "]\n[workflows.x]\nfile = 1",
    "#",
    "a = b",
]


@pytest.mark.parametrize("word", WORDS)
def test_any_text_is_read_as_it_was_written(word: str) -> None:
    entry = LockEntry(
        name=word,
        file=word,
        how=word,
        call=word,
        fingerprint=word,
        content=word,
        slots={word: word},
        types={word: word},
        lines={word: word},
    )
    other = {"file": frozenset({word})}
    lock = load(dump(Lock({word: entry}, other)))
    assert ({word: entry}, other) == (lock.entries, lock.also_ours)
    before = dumped(Lock({word: entry, "kept": entry}), Lock())
    for entries in (
        {word: entry},
        {**before.entries, "new": entry},
        {**before.entries, word: lock.entries[word]},
    ):
        assert dump(Lock(entries)) == dumped(Lock(entries), before).text


def test_text_that_is_no_unicode_is_read_as_something() -> None:
    entry = LockEntry(name="a", file="", how="", call="", fingerprint="", content="\ud800")
    assert "\\ud800" == load(dump(Lock({"a": entry}))).entries["a"].content


@pytest.mark.parametrize("change", [("[workflows", "[[workflows"), ("content = ", "contents = ")])
def test_a_damaged_lock_is_refused_with_a_way_out(fresh: Project, change: tuple[str, str]) -> None:
    fresh.replace(LOCK, *change)
    said = fresh.how("generate")
    assert 2 == said.code
    assert "restore it from version control" in said.err
    assert "Traceback" not in said.err


def test_a_lock_knows_every_error_by_its_place() -> None:
    with pytest.raises(HowError, match=r"how\.lock:3: not valid TOML"):
        load("schema = 2\n\n[workflows\n")
