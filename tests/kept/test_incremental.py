"""A run that uses what earlier ones kept gives what a run that has nothing of them gives."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from how_codegen.files.stamps import Clock
from how_codegen.format.batch import format_modules
from how_codegen.records import ModuleRecord, decode
from tests.generate.projects import CALLS, CONFIGURATION, HOWS, TASKS, Project

MODES = "MODE = 'fast'\nText = list[str]\n"
SETUP = "from shop import modes\n\nprint(modes)\n"
CHOOSING = """
@define.how(name="choose")
def choose(first: Routine[[A], B], second: Routine[[A], B], mode: str) -> Routine[[A], B]:
    if mode == "fast":

        async def workflow(value: A) -> B:
            return await first(value)

        return workflow

    async def slow(value: A) -> B:
        await first(value)
        return await second(value)

    return slow
"""
MORE_TASKS = """

@define.task
async def split(text: str) -> Text:
    return []
"""
MORE_CALLS = """
from shop.hows import choose
from shop.modes import MODE
from shop.tasks import split
many = pipe(clean, split)
chosen = choose(clean, spell, MODE)
nested = pipe(pipe(clean, spell), count)
"""
OTHER = "other = pipe(clean, clean)"
EARLY_CALLS = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell

early = pipe(spell, pipe(clean, spell))
"""
TASK = """
from how_codegen import define
@define.task(name="own", version="1")
async def own(word: str) -> str:
    return word
owned = pipe(clean, own)"""
LATE_CALLS = """\
from shop.calls import spelled
from shop.before import early
from shop.hows import choose, pipe
from shop.modes import MODE
from shop.tasks import clean, count, spell

late = pipe(spelled, count)
later = pipe(early, count)
latest = choose(spell, clean, MODE)
"""
FILES = {
    "pyproject.toml": CONFIGURATION,
    "shop/__init__.py": "",
    "shop/modes.py": MODES,
    "shop/settings.py": SETUP,
    "shop/tasks.py": TASKS.replace(
        "import define\n", "import define\n\nfrom shop.modes import Text\n"
    )
    + MORE_TASKS,
    "shop/hows.py": HOWS + CHOOSING,
    "shop/calls.py": CALLS + MORE_CALLS,
    "shop/before.py": EARLY_CALLS,
    "shop/late.py": LATE_CALLS,
    "shop/other.py": EARLY_CALLS.replace("early = pipe(spell, pipe(clean, spell))", OTHER),
}


def swap(name: str, one: str, other: str) -> Callable[[Project], None]:
    """Replaces one text by the other, or the other way round."""

    def edit(project: Project) -> None:
        text = project.read(name)
        project.write(name, text.replace(one, other) if one in text else text.replace(other, one))

    return edit


def spoil(name: str) -> Callable[[Project], None]:
    def edit(project: Project) -> None:
        for file in (project.root / ".mypy_cache/how-codegen").glob(name):
            file.write_bytes(file.read_bytes()[:-9] + b"\0")

    return edit


def more(name: str, line: str) -> Callable[[Project], None]:
    """Adds a line at the end, or takes it away."""

    def edit(project: Project) -> None:
        if not (project.root / name).exists():
            return
        text = project.read(name)
        at_end = text.endswith(f"{line}\n")
        project.write(name, text.removesuffix(f"{line}\n") if at_end else f"{text}{line}\n")

    return edit


def source_that_goes(project: Project) -> None:
    file = project.root / "shop/late.py"
    if file.exists():
        file.unlink()
    else:
        project.write("shop/late.py", LATE_CALLS)


def edited_output(project: Project) -> None:
    for file in sorted((project.root / "shop").glob("*/counted.py")):
        file.write_bytes(file.read_bytes() + b"# edited\n")


EDITS: dict[str, Callable[[Project], None]] = {
    "HOW": swap("shop/hows.py", "await second(await first", "await second(  await first"),
    "HOW's code": swap(
        "shop/hows.py", "(value: A) -> C:\n", "(value: A) -> C:\n        print(value)\n"
    ),
    "mistake in a HOW": swap("shop/hows.py", "value: A", "given: A"),
    "lines above a HOW": swap("shop/hows.py", '"""One HOW."""\n', '"""One HOW."""\n\n\n'),
    "another HOW": swap("shop/hows.py", "return slow\n", "return  slow\n"),
    "call": swap("shop/calls.py", "pipe(clean, count)", "pipe(spell, count)"),
    "call that goes": swap("shop/calls.py", "spelled = pipe(clean, spell)\n", "\n\n"),
    "name of a call": swap("shop/calls.py", "nested = ", "renamed = "),
    "inner call made equal": swap(
        "shop/calls.py", "pipe(pipe(clean, spell)", "pipe(pipe(clean, clean)"
    ),
    "mistake": swap("shop/calls.py", "pipe(clean, count)", "pipe(count, clean)"),
    "early call made equal": swap(
        "shop/before.py", "pipe(spell, pipe(clean, spell))", "pipe(clean, spell)"
    ),
    "equal call before": more("shop/before.py", "sooner = pipe(clean, count)"),
    "equal call behind": more("shop/late.py", "last = pipe(clean, pipe(clean, spell))"),
    "unequal call": more("shop/other.py", "another = pipe(spell, spell)"),
    "name taken": more("shop/other.py", "counted = pipe(clean, spell)"),
    "name taken in capitals": more("shop/other.py", "Spelled = pipe(spell, spell)"),
    "ignored call": more("shop/other.py", "left = pipe(count, clean)  # type: ignore"),
    "unnamed call": more("shop/other.py", "print(pipe(clean, count))"),
    "comment in another source": more("shop/other.py", "# What else there is."),
    "task beside calls": more("shop/other.py", TASK),
    "passed name bound again": more("shop/late.py", "spelled = early"),
    "source that goes": source_that_goes,
    "constant": swap("shop/modes.py", "'fast'", "'slow'"),
    "constant that is none": swap("shop/modes.py", "'fast'", "str(1)"),
    "constant that another module assigns": swap(
        "shop/settings.py", "print(modes", "modes.MODE = (''"
    ),
    "alias": swap("shop/modes.py", "Text = list[str]", "Text = list[bytes]"),
    "comment": swap("shop/calls.py", "counted =", "# Counts.\ncounted ="),
    "name bound again": swap("shop/calls.py", "chosen =", "import os as count\nchosen ="),
    "task": swap("shop/tasks.py", "-> int:", "-> bool:"),
    "output": swap("pyproject.toml", '"shop/workflows"', '"shop/made"'),
    "layout": swap("pyproject.toml", "[tool.mypy]", "[tool.ruff]\nline-length = 50\n[tool.mypy]"),
    "edited module": edited_output,
    "modules deleted": lambda p: shutil.rmtree(p.root / "shop/workflows", ignore_errors=True),
    "lock deleted": lambda p: (p.root / "how.lock").unlink(missing_ok=True),
    "blueprints spoiled": spoil("blueprints"),
    "modules spoiled": spoil("modules"),
    "snapshots spoiled": spoil("unchanged-*"),
    "nothing": lambda p: None,
}
COMMANDS = (("generate",), ("generate", "--check"), ("check",), ("generate", "--force"))


@pytest.fixture(scope="module")
def base(generated_shop: Path) -> Path:
    return generated_shop


@settings(
    max_examples=int(os.environ.get("HOW_EXAMPLES", "5")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3),
            st.sampled_from(COMMANDS),
        ),
        min_size=2,
        max_size=5,
    )
)
def test_kept_values_change_nothing(
    base: Path, steps: list[tuple[list[str], tuple[str, ...]]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Clock, "is_settled", lambda *_: True)
        root = Path(folder, "project")
        project = Project(Path(shutil.copytree(base / ".mypy_cache", root / ".mypy_cache")).parent)
        for name, text in FILES.items():
            project.write(name, text)
        project.how("generate")
        for edits, command in steps:
            for edit in edits:
                EDITS[edit](project)
            before = {name: data for name, (_, data) in project.snapshot().items()}
            said = project.how(*command)
            after = {name: data for name, (_, data) in project.snapshot().items()}
            assert (said, after) == without_anything_kept(root, before, command), (edits, command)


def without_anything_kept(
    root: Path, files: dict[str, bytes], command: tuple[str, ...]
) -> tuple[object, dict[str, bytes]]:
    """What the command says, and leaves, where no earlier run has kept anything."""
    aside = root.with_name("aside")
    root.rename(aside)
    try:
        project = Project(root)
        shutil.copytree(aside / ".mypy_cache", root / ".mypy_cache")
        shutil.rmtree(root / ".mypy_cache/how-codegen", ignore_errors=True)
        for name, data in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
            project.touch(name)
        said = project.how(*command)
        return said, {name: data for name, (_, data) in project.snapshot().items()}
    finally:
        shutil.rmtree(root)
        aside.rename(root)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the modules that were made."""
    names: list[str] = []

    def counted(texts: dict[str, str], *rest: object) -> dict[str, str]:
        names.extend(texts)
        return format_modules(texts, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("how_codegen.make.finish.format_modules", counted)
    return names


PIPES = ["counted", "early", "late", "later", "many", "nested", "other", "spelled"]
MADE = {
    "HOW's code": PIPES,
    "alias": ["many"],
    "another HOW": ["chosen", "latest"],
    "call": ["counted"],
    "comment": ["counted"],
    "constant": ["chosen", "latest"],
    "constant that another module assigns": ["chosen", "latest"],
    "lines above a HOW": [],
    "task": ["counted", "late", "later", "nested"],
    "blueprints spoiled": [],
    "unequal call": ["another"],
    "equal call before": ["counted", "sooner"],
    "comment in another source": [],
}


@pytest.mark.parametrize("edit", MADE)
def test_only_what_depends_on_an_edit_is_made_again(
    fresh: Project, made: list[str], edit: str
) -> None:
    for name, text in FILES.items():
        fresh.write(name, text)
    fresh.generated()
    EDITS[edit](fresh)
    del made[:]
    fresh.generated()
    assert MADE[edit] == sorted(made)


DECODED = {
    "comment in another source": {"shop.other"},
    "unequal call": {"shop.other"},
    # One imports an instance of it, the other calls what is equal to one.
    "call": {"shop.before", "shop.calls", "shop.late"},
    "early call made equal": {"shop.before", "shop.calls", "shop.late"},
    "constant": {"shop.before", "shop.calls", "shop.late", "shop.other"},
}


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("edit", DECODED)
def test_records_of_settled_sources_are_not_decoded(
    fresh: Project, edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in FILES.items():
        fresh.write(name, text)
    fresh.generated()
    EDITS[edit](fresh)
    decoded: set[str] = set()

    def counted(data: bytes) -> ModuleRecord:
        record = decode(data)
        decoded.add(record.module)
        return record

    monkeypatch.setattr("how_codegen.records.decode", counted)
    fresh.generated()
    calls = {f"shop.{name}" for name in ("before", "calls", "late", "other")}
    assert DECODED[edit] == decoded & calls


def test_a_cycle_of_imports_that_goes_leaves_nothing_behind(fresh: Project) -> None:
    """What imported late because of another source does so no more, though its own is the same."""
    for name, text in FILES.items():
        fresh.write(name, text)
    fresh.write("shop/tasks.py", f"import shop.more\n{TASKS}")
    fresh.write("shop/more.py", "from shop.workflows.other import other\n")
    fresh.generated()
    fresh.generated()
    late = fresh.read("shop/workflows/other.py")
    fresh.write("shop/more.py", "# Nothing more.\n")
    before = {name: data for name, (_, data) in fresh.snapshot().items()}
    said = fresh.how("generate")
    after = {name: data for name, (_, data) in fresh.snapshot().items()}
    assert (said, after) == without_anything_kept(fresh.root, before, ("generate",))
    assert late != fresh.read("shop/workflows/other.py")
