"""`how where`: what it prints about each kind of line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generate.projects import Project
from tests.generate.where_answers import CALL, CLEAN, COUNT, HOW_LINE, MODULE, line_of


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
