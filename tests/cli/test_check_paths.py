"""`how check PATH`: which files it looks at, and what it says of which."""

from __future__ import annotations

from contextlib import chdir

import pytest

from tests.generate.projects import Project, Said

WRONG = """\
from shop.hows import pipe
from shop.tasks import count, spell

wrong = pipe(count, spell)
"""
CONDITION = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell

chosen = pipe(spell if __debug__ else clean, count)
"""


@pytest.fixture
def wrong(shop: Project) -> Project:
    """The shop with a mistake in each of several places."""
    shop.write("shop/wrong.py", WRONG)
    shop.write("my dir/odd name.py", WRONG)
    shop.write("tools/wrong.py", WRONG.replace("wrong =", "tool ="))
    shop.write("tools/read.me", "no Python")
    shop.write("tools/data/table.csv", "1,2")
    shop.write("tools/empty/__init__.py", "")
    (shop.root.parent / "outside.py").write_text(WRONG, encoding="utf-8")
    return shop


def files(said: Said) -> list[str]:
    return [line.partition(":")[0] for line in said.out.splitlines() if ": error: " in line]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["shop/wrong.py"], ["shop/wrong.py"]),
        (["shop/calls.py"], []),
        (["shop/wrong.py", "shop/wrong.py"], ["shop/wrong.py"]),
        (["shop/wrong.py", "./shop/../shop/wrong.py"], ["shop/wrong.py"]),
        (["shop", "shop/wrong.py"], ["shop/wrong.py"]),
        (["my dir/odd name.py"], ["my dir/odd name.py"]),
        (["tools"], ["tools/wrong.py"]),
        (["tools/"], ["tools/wrong.py"]),
        (["tools/empty"], []),
        (["../outside.py"], ["../outside.py"]),
        (["shop/wrong.py", "tools/wrong.py"], ["shop/wrong.py", "tools/wrong.py"]),
    ],
    ids=" ".join,
)
def test_only_what_is_asked_for(wrong: Project, paths: list[str], expected: list[str]) -> None:
    said = wrong.how("check", *paths)
    assert (bool(expected), expected) == (bool(said.code), sorted(files(said)))
    assert "Traceback" not in said.err


def test_an_absolute_path(wrong: Project) -> None:
    said = wrong.how("check", str(wrong.root / "shop" / "wrong.py"))
    assert (1, ["shop/wrong.py"]) == (said.code, files(said))


def test_paths_are_meant_from_the_current_folder(wrong: Project) -> None:
    inside = Project(wrong.root / "tools")
    assert ["tools/wrong.py"] == files(inside.how("check", "wrong.py"))
    assert ["shop/wrong.py"] == files(inside.how("check", "../shop"))
    assert ["shop/wrong.py"] == files(inside.how("check"))


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.py", '"nowhere.py" does not exist'),
        ("tools/read.me", '"tools/read.me" is no Python file'),
        ("tools/data", 'there is no Python file in "tools/data"'),
    ],
)
@pytest.mark.parametrize("output_format", ["text", "json", "github", "sarif"])
def test_a_path_without_python_is_told(
    wrong: Project, path: str, message: str, output_format: str
) -> None:
    said = wrong.how("check", "shop/calls.py", path, "--output-format", output_format)
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: {message}")


def test_a_file_of_the_sources_is_held_to_what_a_module_needs(shop: Project) -> None:
    shop.write("shop/static.py", CONDITION)
    said = shop.how("check", "shop/static.py")
    assert (1, ["shop/static.py"]) == (said.code, files(said))
    assert "[how-static]" in said.out
    assert shop.how("check").out == said.out


def test_elsewhere_only_types_count(shop: Project) -> None:
    shop.write("tests/static.py", CONDITION)
    said = shop.how("check", "tests/static.py")
    assert (0, "") == (said.code, said.out)


def test_a_call_of_a_how_that_no_module_can_be_made_from(shop: Project) -> None:
    shop.replace(
        "shop/hows.py",
        "    async def workflow",
        "    global M\n    (M := 1)\n    async def workflow",
    )
    shop.write("shop/hows.py", f"{shop.read('shop/hows.py')}\n\nM = 1\n")
    said = shop.how("check", "shop/calls.py")
    assert {"shop/calls.py"} == set(files(said))
    assert "[how-body]" in said.out
    assert [] == files(shop.how("check", "shop/tasks.py"))


def test_a_mistake_in_a_how_explains_no_other_how(shop: Project) -> None:
    name = "shop/hows.py"
    mark = "\n    global M\n    (M := 1)\n    async def workflow(value: A) -> B:\n"
    mark += "        return await first(value)\n\n    return workflow\n"
    signature = "(first: Routine[[A], B]) -> Routine[[A], B]:"
    body = f"{shop.read(name)}\n\nM = 1\n\n\n@define.how\ndef mark{signature}{mark}"
    shop.write(name, f"{body}\n\n@define.how\ndef other{signature}\n    return first\n")
    shop.write("shop/more.py", "from shop.hows import mark\nfrom shop.tasks import clean\n\n")
    shop.write("shop/more.py", f"{shop.read('shop/more.py')}marked = mark(clean)\n")
    said = shop.how("check")
    assert {"shop/hows.py", "shop/more.py"} == set(files(said))
    assert 2 == said.out.count("[how-body]")


def test_what_is_imported_is_not_reported(wrong: Project) -> None:
    wrong.write("shop/uses.py", "from shop.wrong import wrong\n\nprint(wrong)\n")
    said = wrong.how("check", "shop/uses.py")
    assert (0, "") == (said.code, said.out)


def test_without_a_project_file(shop: Project) -> None:
    (shop.root / "pyproject.toml").rename(shop.root / "other.toml")
    with chdir(shop.root):
        said = shop.how("check", "shop/calls.py")
    assert (2, "") == (said.code, said.out)
    assert "plugin" in said.err
