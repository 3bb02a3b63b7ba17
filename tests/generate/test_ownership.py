"""Nothing is overwritten or deleted that we did not write, whatever leads to it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from how_codegen.lock import content_hash
from tests.generate.killed import contents
from tests.generate.projects import CALLS, Project

MODULE = "shop/workflows/counted.py"
OTHER = "shop/workflows/spelled.py"
PACKAGE = "shop/workflows/__init__.py"
LOCK = "how.lock"


def make_stale(project: Project) -> None:
    project.replace("shop/calls.py", "pipe(clean, count)", "pipe(spell, count)")


def refused(project: Project, *arguments: str) -> str:
    """What is said when nothing is written because of a file that is not ours."""
    before = contents(project)
    said = project.how("generate", *arguments)
    assert 1 == said.code, said.out + said.err
    assert before == contents(project)
    return said.err


# ---------------------------------------------------------------------- what is said


def test_how_to_keep_an_edit_is_said(fresh: Project) -> None:
    fresh.replace(MODULE, "await count", "1 + await count")
    assert refused(fresh).splitlines() == [
        f"{MODULE}: was edited since it was generated; it is left as it is",
        "Keep an edit by making it in the HOW (shop.hows.pipe),",
        "or keep the file under another name, which no HOW call has:",
        "  mv shop/workflows/counted.py shop/workflows/my_counted.py",
        "`how generate --diff` shows what would change, `how generate --force` changes it",
    ]


def test_what_is_said_of_keeping_an_edit_is_true(fresh: Project) -> None:
    fresh.replace(MODULE, "await count", "1 + await count")
    edited = fresh.read(MODULE)
    (fresh.root / MODULE).rename(fresh.root / "shop/workflows/my_counted.py")
    fresh.generated()
    assert edited == fresh.read("shop/workflows/my_counted.py")
    assert "1 + await" not in fresh.read(MODULE)
    assert 0 == fresh.how("generate", "--check").code


def test_how_to_keep_a_foreign_file_is_said(shop: Project) -> None:
    shop.write(MODULE, "MINE = 1\n")
    said = refused(shop)
    assert f"{MODULE}: was not written by how; it is left as it is\n" in said
    assert "  mv shop/workflows/counted.py shop/workflows/my_counted.py\n" in said


# ---------------------------------------------------------------------- links and folders


def link_module(project: Project, target: str) -> None:
    (project.root / MODULE).unlink()
    (project.root / MODULE).symlink_to(target)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_in_the_place_of_a_module_is_not_ours(fresh: Project, is_there: bool) -> None:
    outside = fresh.root.parent / "outside.py"
    if is_there:
        outside.write_bytes((fresh.root / MODULE).read_bytes())
    link_module(fresh, str(outside))
    make_stale(fresh)
    assert f"{MODULE}: was not written by how" in refused(fresh)
    before = outside.read_bytes() if is_there else None
    assert 0 == fresh.how("generate", "--force").code
    assert not (fresh.root / MODULE).is_symlink()
    assert before == (outside.read_bytes() if is_there else None)
    assert is_there == outside.exists()


def test_a_link_to_an_orphan_is_left_alone(fresh: Project) -> None:
    outside = fresh.root.parent / "outside.py"
    outside.write_bytes((fresh.root / MODULE).read_bytes())
    link_module(fresh, str(outside))
    fresh.write("shop/calls.py", CALLS.replace("counted", "other"))
    fresh.generated()
    assert (fresh.root / MODULE).is_symlink()
    assert outside.exists()


def test_an_output_folder_that_is_a_link_to_elsewhere_is_refused(shop: Project) -> None:
    outside = shop.root.parent / "outside"
    outside.mkdir()
    (shop.root / "shop/workflows").symlink_to(outside)
    said = shop.how("generate", "--force")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: shop/workflows: the output folder is a link to ")
    assert [] == list(outside.iterdir())


def test_a_folder_above_the_output_that_is_a_link_to_elsewhere_is_refused(shop: Project) -> None:
    outside = shop.root.parent / "outside"
    outside.mkdir()
    (shop.root / "flows").symlink_to(outside)
    shop.replace("pyproject.toml", '"shop/workflows"', '"flows/made/here"')
    assert 2 == shop.how("generate").code
    assert [] == list(outside.iterdir())


def test_an_output_folder_may_be_a_link_within_the_project(shop: Project) -> None:
    (shop.root / "shop/made").mkdir()
    (shop.root / "shop/workflows").symlink_to("made")
    shop.generated()
    assert (shop.root / "shop/made/counted.py").exists()
    assert 0 == shop.how("generate", "--check").code


def test_a_project_may_be_reached_by_a_link(shop: Project) -> None:
    link = shop.root.parent / "link"
    link.symlink_to(shop.root)
    Project(link).generated()
    assert 0 == shop.how("generate", "--check").code


def test_a_lock_that_is_a_link_is_refused(fresh: Project) -> None:
    lock = fresh.root / LOCK
    lock.rename(fresh.root.parent / "elsewhere.lock")
    lock.symlink_to("../elsewhere.lock")
    make_stale(fresh)
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert "how: error: how.lock: this is a link" in said.err
    assert lock.is_symlink()


@pytest.mark.parametrize("option", ["--force", "--check"])
def test_a_folder_in_the_place_of_a_module(shop: Project, option: str) -> None:
    shop.write(f"{MODULE}/precious.txt", "precious\n")
    said = shop.how("generate", option)
    assert (2, "") == (said.code, said.out)
    assert f"how: error: {MODULE}: this is a folder, not a file" in said.err
    assert "precious\n" == shop.read(f"{MODULE}/precious.txt")


# ---------------------------------------------------------------------- other files of ours


@pytest.mark.parametrize("option", [(), ("--force",)])
def test_an_edited_package_file_is_left_alone(fresh: Project, option: tuple[str, ...]) -> None:
    fresh.write(PACKAGE, '"""Mine."""\n')
    make_stale(fresh)
    assert 0 == fresh.how("generate", *option).code
    assert '"""Mine."""\n' == fresh.read(PACKAGE)
    assert 0 == fresh.how("generate", "--check").code


def test_an_empty_file_has_nothing_to_lose(shop: Project) -> None:
    shop.write(MODULE, "")
    shop.generated()
    assert "async def counted" in shop.read(MODULE)


def test_other_files_in_the_output_folder_are_left_alone(fresh: Project) -> None:
    fresh.write("shop/workflows/notes.md", "notes\n")
    fresh.write("shop/workflows/.hidden", "hidden\n")
    fresh.write("shop/workflows/own.py", "MINE = 1\n")
    before = contents(fresh)
    assert 0 == fresh.how("generate", "--force").code
    assert before == contents(fresh)


# ---------------------------------------------------------------------- names


@pytest.mark.parametrize("names", [("Counted", "counted"), ("COUNTED", "counted")])
def test_names_that_differ_in_case_only_are_refused(shop: Project, names: tuple[str, str]) -> None:
    first, second = names
    shop.write("shop/calls.py", CALLS.replace("spelled", first).replace("counted", second))
    said = shop.how("generate")
    assert 1 == said.code
    assert f'the modules "{first}" and "{second}" would be one file' in said.out
    assert "[how-name]" in said.out
    assert not (shop.root / "shop/workflows").exists()


def test_a_change_of_case_where_case_does_not_count(fresh: Project) -> None:
    """Two names of one file: as close as a file system that keeps cases apart can come to it."""
    os.link(fresh.root / MODULE, fresh.root / "shop/workflows/Counted.py")
    fresh.write("shop/calls.py", CALLS.replace("counted", "Counted"))
    fresh.generated()
    assert "async def Counted" in fresh.read("shop/workflows/Counted.py")
    assert 0 == fresh.how("generate", "--check").code


ENTRY = """
[workflows."{name}"]
file = "{file}"
how = "shop.hows.pipe"
call = "shop.calls.zz"
fingerprint = "0"
content = "{content}"
"""

#: Where a lock that was edited by hand may say that a module is.
ESCAPES: dict[str, Callable[[Project], str]] = {
    "above": lambda project: "../precious.py",
    "far_above": lambda project: "shop/../../precious.py",
    "absolute": lambda project: str(project.root.parent / "precious.py"),
    "by_a_link": lambda project: "link/precious.py",
    "not_python": lambda project: "precious.txt",
    "another_source": lambda project: "shop/precious.py",
}


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("escape", ESCAPES)
def test_a_lock_cannot_lead_elsewhere(fresh: Project, escape: str, force: tuple[str, ...]) -> None:
    file = ESCAPES[escape](fresh)
    (fresh.root / "link").symlink_to(fresh.root.parent)
    precious = Path(os.path.normpath(fresh.root / file))
    mark = (
        "# @generated by how-codegen from another project\n" if escape != "another_source" else ""
    )
    precious.write_text(mark + "PRECIOUS = 1\n")
    entry = ENTRY.format(name="zz", file=file, content=content_hash(precious.read_bytes()))
    fresh.write(LOCK, fresh.read(LOCK) + entry)
    temporary = precious.parent / ".0123456789abcdef.how-tmp"
    temporary.touch()
    fresh.how("generate", *force)
    assert mark + "PRECIOUS = 1\n" == precious.read_text()
    assert "zz" not in fresh.read(LOCK)
    assert precious.is_relative_to(fresh.root) or temporary.exists()


@pytest.mark.parametrize("name", ["../../x", "a/b", "x\\ny", "", "__init__"])
def test_names_in_a_lock_do_no_harm(fresh: Project, name: str) -> None:
    before = contents(fresh)
    entry = ENTRY.format(name=name, file="shop/workflows/zz.py", content="0")
    fresh.write(LOCK, fresh.read(LOCK) + entry)
    fresh.write("shop/workflows/zz.py", "MINE = 1\n")
    fresh.generated()
    assert {**before, "shop/workflows/zz.py": b"MINE = 1\n"} == contents(fresh)
