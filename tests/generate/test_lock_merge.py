"""`how.lock` and modules under version control: merged with conflicts, and rolled back."""

from __future__ import annotations

import subprocess

import pytest

from tests.generate.projects import CALLS, Project

LOCK = "how.lock"
MODULE = "shop/workflows/counted.py"
OTHER = "shop/workflows/spelled.py"


class Repository:
    """A project under git."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.git("init", "-q", "-b", "main")
        self.commit("start")

    def git(self, *arguments: str, code: int = 0) -> str:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
        command = ["git", *who, *arguments]
        done = subprocess.run(
            command, cwd=self.project.root, capture_output=True, text=True, check=False
        )
        assert code == done.returncode, done.stdout + done.stderr
        for file in (self.project.root / "shop").glob("*.py"):  # mypy overlooks quick changes
            self.project.touch(f"shop/{file.name}")
        return done.stdout

    def commit(self, message: str, *files: str) -> None:
        self.git("add", *(files or (".",)))
        self.git("commit", "-q", "-m", message)

    def unmerged(self) -> set[str]:
        names = self.git("diff", "--name-only", "--diff-filter=U").split()
        return {name for name in names if name.startswith(("shop/workflows", LOCK))}


@pytest.fixture
def repository(fresh: Project) -> Repository:
    fresh.write(".gitignore", ".mypy_cache/\n.without_plugin/\n")
    return Repository(fresh)


def merged(repository: Repository, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """Merge two branches that wrote sources and generated from them; git finds conflicts."""
    for branch, files in (("theirs", theirs), ("ours", ours)):
        repository.git("checkout", "-q", "-b", branch, "main")
        for name, text in files.items():
            repository.project.write(name, text)
        repository.project.generated()
        repository.commit(branch)
    repository.git("merge", "theirs", code=1)


def assert_resolved(project: Project) -> None:
    checked = project.how("generate", "--check")
    assert 1 == checked.code
    assert 0 == project.how("generate").code
    assert "<<<<<<<" not in project.read(LOCK)
    found = {LOCK: project.read(LOCK), **project.modules()}
    (project.root / LOCK).unlink()
    for name in project.modules():
        (project.root / "shop/workflows" / name).unlink()
    project.generated()
    assert {LOCK: project.read(LOCK), **project.modules()} == found


HOWS_OF_OURS = ("# One after the other.", "# First things first.")
HOWS_OF_THEIRS = ("# One after the other.", "# Step by step.")


def _calls(**calls: str) -> str:
    imports = CALLS.partition("counted")[0]
    return imports + "".join(f"{name} = pipe({passed})\n" for name, passed in calls.items())


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_both_sides_add_modules(repository: Repository, style: str) -> None:
    project = repository.project
    repository.git("config", "merge.conflictstyle", style)
    merged(
        repository,
        {"shop/a.py": _calls(a_one="spell, count", a_two="spell, spell")},
        {"shop/b.py": _calls(b_one="spell, clean", b_two="clean, clean")},
    )
    assert {LOCK} == repository.unmerged()
    assert (1, f"{LOCK}: stale\n") == (
        (checked := project.how("generate", "--check")).code,
        checked.out,
    )
    assert_resolved(project)
    assert 6 == len(project.modules())


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_both_sides_change_modules(repository: Repository, style: str) -> None:
    project = repository.project
    repository.git("config", "merge.conflictstyle", style)
    hows = project.read("shop/hows.py")
    merged(
        repository,
        {"shop/hows.py": hows.replace(*HOWS_OF_OURS)},
        {"shop/hows.py": hows.replace(*HOWS_OF_THEIRS)},
    )
    assert {LOCK, MODULE, OTHER} == repository.unmerged()
    assert "<<<<<<<" in project.read(MODULE)
    project.write("shop/hows.py", hows.replace("# One after the other.", "# In turn."))
    assert_resolved(project)
    assert "# In turn." in project.read(MODULE)


def test_one_side_takes_modules_away(repository: Repository) -> None:
    project = repository.project
    hows, calls = project.read("shop/hows.py"), CALLS.replace("spelled = pipe(clean, spell)\n", "")
    merged(
        repository,
        {"shop/calls.py": calls},
        {"shop/hows.py": hows.replace(*HOWS_OF_THEIRS)},
    )
    assert OTHER in repository.unmerged()
    assert_resolved(project)
    assert {"counted.py"} == project.modules().keys()


def test_a_module_that_was_edited_in_a_merge_is_left_alone(repository: Repository) -> None:
    project = repository.project
    hows = project.read("shop/hows.py")
    merged(
        repository,
        {"shop/hows.py": hows.replace(*HOWS_OF_OURS)},
        {"shop/hows.py": hows.replace(*HOWS_OF_THEIRS)},
    )
    project.write("shop/hows.py", hows)
    project.replace(MODULE, "# Step by step.", "# Mine.")
    before = project.read(MODULE)
    said = project.how("generate")
    assert 1 == said.code
    assert f"{MODULE}: was edited" in said.err
    assert OTHER not in said.err
    assert before == project.read(MODULE)


def test_a_module_that_was_edited_on_one_side_is_left_alone(repository: Repository) -> None:
    project = repository.project
    hows = project.read("shop/hows.py")
    repository.git("checkout", "-q", "-b", "theirs", "main")
    project.replace(MODULE, "# One after the other.", "# Mine.")
    repository.commit("theirs")
    repository.git("checkout", "-q", "-b", "ours", "main")
    project.write("shop/hows.py", hows.replace(*HOWS_OF_OURS))
    project.generated()
    repository.commit("ours")
    repository.git("merge", "theirs", code=1)
    before = project.read(MODULE)
    said = project.how("generate")
    assert (1, before) == (said.code, project.read(MODULE))
    assert f"{MODULE}: was edited" in said.err


def test_a_conflict_that_is_no_lock_on_either_side_is_told(fresh: Project) -> None:
    text = fresh.read(LOCK)
    fresh.write(LOCK, f"<<<<<<< ours\n{text}=======\n[workflows\n>>>>>>> theirs\n")
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert "how: error: how.lock: in a merge conflict: not valid TOML" in said.err


def test_rolling_back(repository: Repository) -> None:
    project = repository.project
    project.replace("shop/hows.py", *HOWS_OF_OURS)
    repository.commit("source")
    project.generated()
    repository.commit("generated")
    generated = {LOCK: project.read(LOCK), **project.modules()}
    repository.git("revert", "--no-edit", "HEAD")
    assert "# One after the other." in project.read(MODULE)
    checked = project.how("generate", "--check")
    assert (1, f"{MODULE}: stale\n{OTHER}: stale\n") == (checked.code, checked.out)
    difference = project.how("generate", "--diff").out
    assert "+    # First things first.\n" in difference
    project.generated()
    assert generated == {LOCK: project.read(LOCK), **project.modules()}


def test_rolling_back_what_was_created_and_deleted(repository: Repository) -> None:
    project = repository.project
    project.replace("shop/calls.py", "spelled =", "told =")
    repository.commit("source")
    project.generated()
    repository.commit("generated")
    repository.git("revert", "--no-edit", "HEAD")
    checked = project.how("generate", "--check")
    told = "shop/workflows/told.py"
    assert (1, f"{OTHER}: orphaned\n{told}: missing\n") == (checked.code, checked.out)
    project.generated()
    assert {"counted.py", "told.py"} == project.modules().keys()
    repository.git("add", ".")
    assert "" == repository.git("diff", "--cached", "HEAD~1", "--", "shop", LOCK)
