"""`how where`: what it prints, also when something was edited, moved, or is installed elsewhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generate.projects import Project

MODULE = "shop/workflows/counted.py"
HOW_LINE = "shop/hows.py:17: in HOW pipe: return await second(await first(value))\n"
CALL = "shop/calls.py:4: called as counted: counted = pipe(clean, count)\n"
CLEAN = "shop/tasks.py:7: routine shop.tasks.clean: async def clean(text: str) -> str:\n"
COUNT = "shop/tasks.py:12: routine shop.tasks.count: async def count(text: str) -> int:\n"


def line_of(project: Project, text: str, file: str = MODULE) -> int:
    lines = project.read(file).split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_a_statement(fresh: Project) -> None:
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert (0, HOW_LINE + CALL + COUNT + CLEAN, "") == (said.code, said.out, said.err)


def test_a_comment_of_the_how(fresh: Project) -> None:
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, '# One after')}")
    assert "shop/hows.py:16: in HOW pipe: # One after the other.\n" + CALL == said.out


@pytest.mark.parametrize("text", ["", "Do not edit", "from how_codegen import define"])
def test_what_is_of_the_module_itself(fresh: Project, text: str) -> None:
    line = f":{line_of(fresh, text)}" if text else ""
    said = fresh.how("where", MODULE + line)
    assert said.out.startswith("shop/hows.py:1"), said.out
    assert "in HOW pipe: " in said.out
    assert said.out.endswith(CALL)


def test_an_import_leads_to_what_uses_it(fresh: Project) -> None:
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'from shop.tasks')}")
    assert HOW_LINE + CALL + CLEAN + COUNT == said.out


def test_json(fresh: Project) -> None:
    line = line_of(fresh, "return await")
    said = fresh.how("where", "--output-format", "json", f"{MODULE}:{line}:5")
    found = json.loads(said.out)

    def place(file: str, row: int, text: str) -> dict[str, object]:
        name = str((fresh.root / file).resolve())
        return {"filename": name, "location": {"row": row, "column": 1}, "text": text}

    assert place(MODULE, line, "return await count(await clean(value))") == found["module"]
    assert place("shop/hows.py", 17, "return await second(await first(value))") == found["origin"]
    assert place("shop/calls.py", 4, "counted = pipe(clean, count)") == found["call"]
    assert ("counted", "pipe", []) == (found["workflow"], found["how"], found["notes"])
    assert ["shop.tasks.count", "shop.tasks.clean"] == [one["name"] for one in found["routines"]]


def test_a_path_is_meant_from_the_current_folder(
    fresh: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    line = line_of(fresh, "return await")
    inside = Project(fresh.root / "shop/workflows")
    assert HOW_LINE + CALL + COUNT + CLEAN == inside.how("where", f"counted.py:{line}").out
    elsewhere = Project(tmp_path / "elsewhere")
    asked = f'File "{fresh.root / MODULE}", line {line}, in counted'
    assert HOW_LINE + CALL + COUNT + CLEAN == elsewhere.how("where", asked).out


def test_a_traceback_from_where_it_is_installed(fresh: Project) -> None:
    line = line_of(fresh, "return await")
    said = fresh.how("where", f'  File "/srv/site-packages/{MODULE}", line {line}, in counted')
    assert HOW_LINE + CALL + COUNT + CLEAN == said.out


def test_a_how_that_moves_does_not_change_the_lock(fresh: Project) -> None:
    lock, line = fresh.read("how.lock"), line_of(fresh, "return await")
    fresh.replace("shop/hows.py", "from typing", "\n\n\nfrom typing")
    said = fresh.how("where", f"{MODULE}:{line}")
    assert HOW_LINE.replace("17", "20") + CALL + COUNT + CLEAN == said.out
    assert "" == said.err
    fresh.generated()
    assert lock == fresh.read("how.lock")


def test_a_how_that_was_edited(fresh: Project) -> None:
    new = "        print(value)\n        # One after"
    fresh.replace("shop/hows.py", "        # One after", new)
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert HOW_LINE.replace("17", "18") + CALL + COUNT + CLEAN == said.out
    assert f"{MODULE}: HOW pipe was edited since: this is the nearest line\n" == said.err


def test_a_how_that_is_gone(fresh: Project) -> None:
    fresh.replace("shop/hows.py", "def pipe(", "def pipeline(")
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert (0, CALL + COUNT + CLEAN) == (said.code, said.out)
    assert f"{MODULE}: shop/hows.py has no HOW pipe any more\n" == said.err


def test_sources_that_are_gone(fresh: Project) -> None:
    (fresh.root / "shop/hows.py").unlink()
    (fresh.root / "shop/calls.py").write_text("def (")
    (fresh.root / "shop/tasks.py").unlink()
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert (0, "shop/calls.py:1: called as counted: def (\n") == (said.code, said.out)
    assert f"{MODULE}: shop/hows.py cannot be read\n" == said.err


def test_a_module_that_was_edited(fresh: Project) -> None:
    fresh.replace(MODULE, "    # One after", "    print(value)\n    # One after")
    fresh.replace(MODULE, "from how_codegen", "import this\nfrom how_codegen")
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert HOW_LINE + CALL + COUNT + CLEAN == said.out
    assert f"{MODULE}: the module was edited since: this is the nearest line\n" == said.err


def test_line_ends_that_git_changes_are_no_edit(fresh: Project) -> None:
    line = line_of(fresh, "return await")
    for file in (MODULE, "shop/hows.py"):
        fresh.write(file, fresh.read(file).replace("\n", "\r\n"))
    said = fresh.how("where", f"{MODULE}:{line}")
    assert (HOW_LINE + CALL + COUNT + CLEAN, "") == (said.out, said.err)


def test_a_lock_without_lines(fresh: Project) -> None:
    lines = fresh.read("how.lock").splitlines(keepends=True)
    fresh.write("how.lock", "".join(line for line in lines if not line.startswith("lines.")))
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert said.out.startswith("shop/hows.py:14: in HOW pipe: def pipe(")
    assert said.out.endswith(CALL + COUNT + CLEAN)
    assert f"{MODULE}: how.lock has no lines yet: run `how generate`\n" == said.err


def test_a_lock_with_lines_that_are_none(fresh: Project) -> None:
    lines = fresh.read("how.lock").splitlines(keepends=True)
    bad = [
        f'{line.partition(" = ")[0]} = "x y"\n' if ".py:pipe" in line else line for line in lines
    ]
    fresh.write("how.lock", "".join(bad))
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    assert 0 == said.code
    assert "is no range of lines" in said.err


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("shop/tasks.py:3", "shop/tasks.py is no generated module"),
        ("shop/workflows/gone.py:3", "shop/workflows/counted.py, shop/workflows/spelled.py"),
        (f"{MODULE}:999", f"{MODULE}: it has"),
        (f"{MODULE}:0", "lines are counted from 1"),
    ],
)
def test_what_cannot_be_answered(fresh: Project, asked: str, expected: str) -> None:
    said = fresh.how("where", asked)
    assert (2, "") == (said.code, said.out)
    assert expected in said.err


def test_a_project_without_modules(shop: Project) -> None:
    said = shop.how("where", MODULE)
    assert 2 == said.code
    assert "run `how generate`" in said.err


def test_a_how_of_an_installed_package(
    fresh: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The lock names the module: where it is installed differs between machines."""
    monkeypatch.syspath_prepend(tmp_path / "site-packages")
    shutil.copytree(fresh.root / "shop", tmp_path / "site-packages/shared")
    lock = fresh.read("how.lock").replace("shop/hows.py:pipe", "shared.hows:pipe")
    fresh.write("how.lock", lock)
    said = fresh.how("where", f"{MODULE}:{line_of(fresh, 'return await')}")
    file = (tmp_path / "site-packages/shared/hows.py").resolve()
    assert said.out.startswith(f"{file}:17: in HOW pipe: return await second(")
    assert "" == said.err


UNNAMED = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell


async def main(text: str) -> None:
    print(await pipe(spell, count)(text))  # one
    print(await pipe(clean, clean)(text))  # two
    print(
        await pipe(  # three
            clean,
            spell,
        )(text)
    )


listed = [pipe(spell, spell)]  # four
"""


def test_calls_without_a_name(shop: Project) -> None:
    shop.write("shop/calls.py", UNNAMED)
    said = shop.how("generate", "--unnamed")
    assert 0 == said.code, said.out + said.err
    found = [
        shop.how("where", f"shop/workflows/{name}").out.split("\n")[1] for name in shop.modules()
    ]
    comments = {line.partition("  # ")[2] for line in found}
    assert {"one", "two", "three", "four"} == comments


def test_a_module_that_re_exports_another(shop: Project) -> None:
    calls = shop.read("shop/calls.py")
    shop.write("shop/calls.py", calls + "again = pipe(clean, count)\n")
    shop.generated()
    line = line_of(shop, "import counted as again", "shop/workflows/again.py")
    said = shop.how("where", f"shop/workflows/again.py:{line}")
    assert "shop/calls.py:6: called as again: again = pipe(clean, count)" in said.out
    assert ": routine shop.workflows.counted.counted: async def counted(" in said.out


def test_it_is_quick_and_needs_no_mypy(fresh: Project) -> None:
    code = (
        "import sys; from how_codegen.cli import main; "
        f"main(['where', '{MODULE}:15']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=fresh.root, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert set() == {"mypy", "mypy_plugin", "libcst", "jinja2", "rich", "asyncio"} & loaded


def test_a_how_that_has_text_like_the_marks_of_lines(shop: Project) -> None:
    """They are taken out of the text again, and nothing else is."""
    odd = '''\
        """One.  #how-line-0:3

        Two.  #how-line--0:1
        """
        # One after the other.  #how-line-0:7'''
    shop.replace("shop/hows.py", "        # One after the other.", odd)
    shop.generated()
    for line in odd.split("\n"):
        assert f"{line[4:]}\n" in shop.read(MODULE)
    said = shop.how("where", f"{MODULE}:{line_of(shop, 'return await')}")
    assert said.out.startswith("shop/hows.py:21: in HOW pipe: return await")


@pytest.mark.parametrize("width", [30, 88, 320])
def test_the_projects_own_layout(shop: Project, width: int) -> None:
    style = f'\n[tool.ruff]\nline-length = {width}\n[tool.ruff.format]\nquote-style = "single"\n'
    shop.write("pyproject.toml", shop.read("pyproject.toml") + style)
    shop.replace(
        "shop/hows.py", "        return await", '        print("a",\n  "b")\n        return await'
    )
    shop.generated()
    assert "'b'" in shop.read(MODULE)
    text = shop.read(MODULE).split("\n")
    for number, line in enumerate(text, 1):
        origin = shop.how("where", f"{MODULE}:{number}").out.partition("\n")[0]
        if "await" in line:
            assert "return await second(await first(value))" in origin
        if "print(" in line:
            assert 'print("a",' in origin


LONG_CALL = """\
import shop.tasks as work
from shop.hows import pipe
from shop.tasks import count as letters


@work.define.task
async def own(text: str) -> str:
    return text


counted = pipe(
    own,
    second=pipe(
        work.spell,
        letters,
    ),
)
"""


@pytest.mark.parametrize(
    ("used", "passed"),
    [
        ("await own(value)", "own,"),
        ("import own", "own,"),
        ("await count(await spell(value))", "counted = pipe("),  # two lines of the call
        ("def _second", "counted = pipe("),
    ],
)
def test_the_line_of_a_long_call_that_passes_it(shop: Project, used: str, passed: str) -> None:
    shop.write("shop/calls.py", LONG_CALL)
    shop.generated()
    out = shop.how("where", f"{MODULE}:{line_of(shop, used)}").out
    line = line_of(shop, passed, "shop/calls.py")
    assert f"shop/calls.py:{line}: called as counted: {passed}\n" in out


def test_the_line_of_a_long_call_by_another_name(shop: Project) -> None:
    imports = "import shop.tasks as work\nfrom shop.hows import pipe\n"
    tasks = "from shop.tasks import count as letters\n\n"
    shop.write(
        "shop/calls.py", f"{imports}{tasks}counted = pipe(\n    work.clean,\n    letters,\n)\n"
    )
    hows = shop.read("shop/hows.py")
    one, two = "return await second(await first(value))", "found = await first(value)"
    shop.write("shop/hows.py", hows.replace(one, f"{two}\n        return await second(found)"))
    shop.generated()
    for used, line, passed in (("clean(value)", 6, "work.clean,"), ("count(", 7, "letters,")):
        out = shop.how("where", f"{MODULE}:{line_of(shop, used)}").out
        assert f"shop/calls.py:{line}: called as counted: {passed}\n" in out
