"""What `how generate` does to files: every state a module can be in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.generate.projects import Project

MODULE = "shop/workflows/counted.py"
OTHER = "shop/workflows/spelled.py"
LOCK = "how.lock"


def remove(project: Project) -> None:
    (project.root / MODULE).unlink()


def make_stale(project: Project) -> None:
    project.replace("shop/calls.py", "pipe(clean, count)", "pipe(spell, count)")


def edit(project: Project) -> None:
    project.replace(MODULE, "await count", "1 + await count")


def make_foreign(project: Project) -> None:
    project.write(LOCK, "schema = 1\n")
    project.write(MODULE, "MINE = 1\n")
    remove_other(project)


def make_orphan(project: Project) -> None:
    project.replace("shop/calls.py", "counted = pipe(clean, count)\n", "")


def edit_orphan(project: Project) -> None:
    edit(project)
    make_orphan(project)


def remove_other(project: Project) -> None:
    (project.root / OTHER).unlink()


STATES: dict[str, tuple[Callable[[Project], None], str]] = {
    "missing": (remove, f"{MODULE}: missing\n"),
    "stale": (make_stale, f"{MODULE}: stale\n"),
    "edited": (edit, f"{MODULE}: edited\n"),
    "foreign": (make_foreign, f"{MODULE}: not ours\n{OTHER}: missing\n"),
    "orphaned": (make_orphan, f"{MODULE}: orphaned\n"),
    "edited_orphan": (edit_orphan, f"{MODULE}: edited\n"),
}
#: In these states a file is kept as it is, and generating says so.
KEPT = {"edited", "foreign", "edited_orphan"}


@pytest.mark.parametrize("state", STATES)
def test_check_names_what_differs_and_nothing_else(fresh: Project, state: str) -> None:
    change, expected = STATES[state]
    change(fresh)
    before = fresh.snapshot()
    said = fresh.how("generate", "--check")
    assert (1, expected) == (said.code, said.out)
    assert before == fresh.snapshot()


@pytest.mark.parametrize("state", STATES)
def test_diff_writes_nothing(fresh: Project, state: str) -> None:
    change, _ = STATES[state]
    change(fresh)
    before = fresh.snapshot()
    said = fresh.how("generate", "--diff")
    assert 1 == said.code
    assert MODULE in said.out
    assert before == fresh.snapshot()


@pytest.mark.parametrize("state", [state for state in STATES if state not in KEPT])
def test_generating_brings_up_to_date(fresh: Project, state: str) -> None:
    change, _ = STATES[state]
    change(fresh)
    assert 0 == fresh.how("generate").code
    said = fresh.how("generate", "--check")
    assert (0, "") == (said.code, said.out)


@pytest.mark.parametrize("state", sorted(KEPT))
def test_what_is_not_ours_is_kept(fresh: Project, state: str) -> None:
    change, _ = STATES[state]
    change(fresh)
    before = fresh.read(MODULE)
    said = fresh.how("generate")
    assert 1 == said.code
    assert f"{MODULE}: was" in said.err
    assert "--force" in said.err
    assert before == fresh.read(MODULE)


@pytest.mark.parametrize(
    "state",
    [
        "edited",
        "foreign",
        "edited_orphan",
    ],
)
def test_force_replaces_it(fresh: Project, state: str) -> None:
    generated = fresh.modules()
    change, _ = STATES[state]
    change(fresh)
    assert 0 == fresh.how("generate", "--force").code
    if state == "edited_orphan":
        del generated["counted.py"]
    assert generated == fresh.modules()
    assert 0 == fresh.how("generate", "--check").code


def test_diff_is_a_unified_diff(fresh: Project) -> None:
    make_stale(fresh)
    lines = fresh.how("generate", "--diff").out.splitlines()
    assert [f"--- {MODULE}", f"+++ {MODULE}"] == lines[:2]
    assert "-    return await count(await clean(value))" in lines
    assert "+    return await count(await spell(value))" in lines
    assert not any(OTHER in line for line in lines)


def test_diff_of_a_missing_module_is_all_of_it(fresh: Project) -> None:
    text = fresh.read(MODULE)
    remove(fresh)
    lines = fresh.how("generate", "--diff").out.splitlines()
    assert ["--- /dev/null", f"+++ {MODULE}"] == lines[:2]
    assert text.splitlines() == [line[1:] for line in lines[3:]]


def test_only_what_differs_is_written(fresh: Project) -> None:
    before = fresh.snapshot()
    make_stale(fresh)
    fresh.generated()
    after = fresh.snapshot()
    changed = {name for name in before if before[name] != after[name]}
    assert {"shop/calls.py", MODULE, LOCK} == changed


def test_line_ends_that_git_changed_are_no_edit(fresh: Project) -> None:
    text = fresh.read(MODULE)
    fresh.write(MODULE, text.replace("\n", "\r\n"))
    assert 0 == fresh.how("generate", "--check").code
