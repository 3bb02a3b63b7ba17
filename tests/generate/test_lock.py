"""`how.lock`: what is in it, and what happens to one that is missing or damaged."""

from __future__ import annotations

import tomllib

import pytest

from how_codegen.lock import SCHEMA, content_hash
from tests.generate.projects import CALLS, Project

MODULE = "shop/workflows/counted.py"
LOCK = "how.lock"


def test_lock_has_an_entry_for_each_module(fresh: Project) -> None:
    document = tomllib.loads(fresh.read(LOCK))
    assert SCHEMA == document["schema"]
    assert ["counted", "spelled"] == list(document["workflows"])
    entry = document["workflows"]["counted"]
    assert MODULE == entry["file"]
    assert "shop.hows.pipe" == entry["how"]
    assert entry["fingerprint"].startswith(fresh.version("counted"))
    assert {"first": "shop.tasks.clean", "second": "shop.tasks.count"} == entry["slots"]
    assert {"A": "str", "B": "str", "C": "int"} == entry["types"]


def test_lock_is_sorted_one_block_an_entry(shop: Project) -> None:
    for name in ("zebra", "apple", "Middle"):
        shop.write(
            f"shop/{name}.py", CALLS.replace("counted", name).replace("spelled", f"{name}_2")
        )
    shop.generated()
    headers = [line for line in shop.read(LOCK).splitlines() if line.startswith("[")]
    assert sorted(headers) == headers
    assert 8 == len(headers)


def test_lock_that_is_missing_is_written_again(fresh: Project) -> None:
    lock = fresh.read(LOCK)
    (fresh.root / LOCK).unlink()
    checked = fresh.how("generate", "--check")
    assert (1, f"{LOCK}: stale\n") == (checked.code, checked.out)
    before = fresh.modules()
    assert 0 == fresh.how("generate").code
    assert lock == fresh.read(LOCK)
    assert before == fresh.modules()


BAD_LOCKS = {
    "newer_schema": (f"schema = {SCHEMA}\n", "schema = 99\n", "newer version"),
    "no_toml": (f"schema = {SCHEMA}\n", "schema = = 1\n", "not valid TOML"),
    "lost_key": ("how = ", "who = ", "cannot be read"),
}


@pytest.mark.parametrize("damage", BAD_LOCKS)
def test_lock_that_cannot_be_used_is_refused(fresh: Project, damage: str) -> None:
    old, new, expected = BAD_LOCKS[damage]
    fresh.replace(LOCK, old, new)
    before = fresh.snapshot()
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: how.lock:")
    assert expected in said.err
    assert before == fresh.snapshot()


def test_lock_with_conflict_markers_is_resolved(fresh: Project) -> None:
    whole = fresh.read(LOCK)
    first, second = whole.partition('[workflows."spelled"]')[::2]
    conflict = f'{first}<<<<<<< ours\n[workflows."spelled"]{second}=======\n>>>>>>> theirs\n'
    fresh.write(LOCK, conflict)
    assert 0 == fresh.how("generate").code
    assert whole == fresh.read(LOCK)


def test_renaming_the_output_folder_moves_the_modules(fresh: Project) -> None:
    fresh.replace("pyproject.toml", 'output = "shop/workflows"', 'output = "shop/flows"')
    assert 0 == fresh.how("generate").code
    assert [] == [name for name in fresh.snapshot() if name.startswith("shop/workflows/c")]
    assert (fresh.root / "shop/flows/counted.py").exists()
    assert 0 == fresh.how("generate", "--check").code


ENTRY = """
[workflows."zz"]
file = "{file}"
how = "shop.hows.pipe"
call = "shop.calls.zz"
fingerprint = "0"
content = "{content}"
"""


@pytest.mark.parametrize("file", ["../precious.py", "shop/tasks.py", "notes.txt"])
def test_lock_cannot_have_other_files_deleted(fresh: Project, file: str) -> None:
    if not (fresh.root / file).exists():
        fresh.write(file, "precious\n")
    content = content_hash((fresh.root / file).read_bytes())
    fresh.write(LOCK, fresh.read(LOCK) + ENTRY.format(file=file, content=content))
    fresh.how("generate")
    assert (fresh.root / file).exists()
