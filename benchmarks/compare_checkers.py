"""What each type checker says of the cases in tests/checker: the table of docs/comparison.md.

    python -m benchmarks.compare_checkers

The checkers other than our plugin see the public typing of the runtime, where `Routine` is an
alias of a callable type. docs/comparison.md says what is counted, and how.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from tests.checker.expectations import Message, expected

CASES = Path(__file__).parent.parent / "tests" / "checker" / "cases"
WITH_MISTAKES = ("wrong", "newer_wrong", "several")
#: The folders of the cases that need a later Python's syntax, and the versions to check as for.
NEWER = ("newer", "newer_wrong")
VERSION, NEWER_VERSION = "3.11", "3.13"
BIN = Path(sys.executable).parent

_MYPY = """\
[mypy]
strict = true
show_column_numbers = true
error_summary = false
explicit_package_bases = true
"""


class Reported(NamedTuple):
    """An error of a checker, with all that it says about it."""

    file: str
    line: int
    column: int
    text: str


class Mistake(NamedTuple):
    """A mistake of the corpus: the lines of its statement, and the names that explain it."""

    file: str
    at: Message
    lines: range
    names: frozenset[str]


class Score(NamedTuple):
    """What a checker made of the corpus."""

    found: int
    explained: int
    false_alarms: int
    files_with_false_alarms: int


def main() -> None:
    """Run every checker, and print the table."""
    mistakes, right = list(corpus_mistakes()), right_files()
    print(f"{len(mistakes)} mistakes, {len(right)} files of right code.\n")
    print("| checker | found | explained | false alarms | in files |\n|---|---|---|---|---|")
    for name, check in checkers().items():
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            shutil.copytree(CASES, project, ignore=shutil.ignore_patterns("__pycache__"))
            old = sorted(path.name for path in project.iterdir() if path.name not in NEWER)
            reported = check(project, old, VERSION) + check(project, list(NEWER), NEWER_VERSION)
            score = judge(reported, mistakes, right)
        print(f"| {name} | {' | '.join(str(number) for number in score)} |", flush=True)


def corpus_mistakes() -> Iterator[Mistake]:
    """The errors that the cases expect."""
    for path in sorted(path for name in WITH_MISTAKES for path in (CASES / name).rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for message in expected(source):
            if message.text.startswith("error: "):
                file = path.relative_to(CASES).as_posix()
                lines = statement_lines(source, message.line)
                yield Mistake(file, message, lines, explaining_names(message.text))


def right_files() -> dict[str, set[int]]:
    """The files in which every error is a false alarm, but for some lines: where a mistake is
    ignored, with a comment that means nothing to another checker.
    """
    found = {}
    for path in sorted(CASES.rglob("*.py")):
        file, source = path.relative_to(CASES), path.read_text(encoding="utf-8")
        if file.parts[0] not in WITH_MISTAKES and not source.startswith("# mypy:"):
            ignoring = [
                n for n, line in enumerate(source.splitlines(), 1) if "type: ignore" in line
            ]
            lines = {line for one in ignoring for line in statement_lines(source, one)}
            found[file.as_posix()] = lines
    return found


def statement_lines(source: str, line: int) -> range:
    """The lines of the innermost statement at a line; of one with a body, those of its head."""
    best = range(line, line + 1)
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return best
    size = sys.maxsize
    for node in nodes:
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            decorators = getattr(node, "decorator_list", [])
            first = min([node.lineno, *[item.lineno for item in decorators]])
            last = node.end_lineno or node.lineno
            if isinstance(body, list) and body:
                last = max(node.lineno, body[0].lineno - 1)
            if first <= line <= last and last - first < size:
                size, best = last - first, range(first, last + 1)
    return best


def explaining_names(text: str) -> frozenset[str]:
    """What a message must name: the names that ours quotes, the type variable and both types."""
    first = text.partition(" (did you mean")[0].partition(": did you mean")[0]
    first = re.sub(r' of HOW "[^"]*"', "", first)
    names = set(re.findall(r'"([A-Za-z_][\w.]*)"', first))
    conflict = re.search(r": (\w+) would be both (.*) and (.*?)  \[", first)
    if conflict:
        names.add(conflict[1])
        names |= set(re.findall(r"[A-Za-z_]\w*", conflict[2] + " " + conflict[3]))
    return frozenset(name.rpartition(".")[2] for name in names)


def judge(reported: list[Reported], mistakes: list[Mistake], right: dict[str, set[int]]) -> Score:
    """Count what a checker found, explained, and reported where nothing is wrong."""
    found = explained = 0
    for mistake in mistakes:
        here = [
            error
            for error in reported
            if error.file == mistake.file and error.line in mistake.lines
        ]
        found += bool(here)
        explained += any(_explains(error, mistake) for error in here)
    alarms = {
        (error.file, error.line)
        for error in reported
        if error.file in right and error.line not in right[error.file]
    }
    return Score(found, explained, len(alarms), len({file for file, _ in alarms}))


def _explains(error: Reported, mistake: Mistake) -> bool:
    said = set(re.findall(r"\w+", error.text))
    missing = mistake.names - said
    # Who points at the routine need not name it as well.
    at = (error.line, error.column) == (mistake.at.line, mistake.at.column)
    routine = re.match(r'error: "([\w.]+)" does not fit', mistake.at.text)
    return not missing - ({routine[1].rpartition(".")[2]} if at and routine else set())


def with_plugin(project: Path, paths: list[str], python: str) -> list[Reported]:
    """Our plugin in mypy."""
    return _mypy(project, paths, python, "plugins = mypy_plugin\n")


def plain_mypy(project: Path, paths: list[str], python: str) -> list[Reported]:
    """mypy alone; what the cases ignore need not be an error for it."""
    for path in project.rglob("*.py"):
        # It does not know our codes, and fails where a file disables one.
        source = path.read_text(encoding="utf-8")
        path.write_text(source.replace("# mypy: disable-error-code", "# "), encoding="utf-8")
    return _mypy(project, paths, python, "warn_unused_ignores = false\n")


def _mypy(project: Path, paths: list[str], python: str, more: str) -> list[Reported]:
    (project / "mypy.ini").write_text(_MYPY + more, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file=mypy.ini", "--output=json"]
    found = []
    for line in _run([*command, f"--python-version={python}", *paths], project).splitlines():
        error = json.loads(line)
        if error["severity"] == "error":
            text = f"{error['message']}\n{error['hint'] or ''}"
            file = error["file"].replace("\\", "/")
            found.append(Reported(file, error["line"], error["column"] + 1, text))
    return found


def pyright(project: Path, paths: list[str], python: str) -> list[Reported]:
    """basedpyright, with the rules of pyright's own standard mode."""
    settings = {"typeCheckingMode": "standard", "pythonVersion": python, "include": paths}
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [str(BIN / "basedpyright"), "--outputjson", f"--pythonpath={sys.executable}"]
    found = []
    for error in json.loads(_run(command, project))["generalDiagnostics"]:
        if error["severity"] == "error":
            start = error["range"]["start"]
            file = Path(error["file"]).relative_to(project.resolve()).as_posix()
            place = start["line"] + 1, start["character"] + 1
            found.append(Reported(file, *place, error["message"]))
    return found


def ty(project: Path, paths: list[str], python: str) -> list[Reported]:
    """ty, with its default rules."""
    command = [str(BIN / "ty"), "check", f"--python={sys.prefix}", f"--python-version={python}"]
    command += ["--color=never", "--output-format=full", "--no-progress", *paths]
    found = []
    for block in re.split(r"\n(?=(?:error|warning|info)\[)", _run(command, project)):
        place = re.search(r"^ *--> (.+):(\d+):(\d+)$", block, re.MULTILINE)
        if block.startswith("error[") and place:
            # Without the lines of source that it shows; what stands below a marker is its words.
            said = [line for line in block.splitlines() if not re.match(r"^\d+ +\|", line)]
            found.append(Reported(place[1], int(place[2]), int(place[3]), "\n".join(said)))
    return found


def _run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def checkers() -> dict[str, Callable[[Path, list[str], str], list[Reported]]]:
    """Each checker by its name and version."""
    return {
        f"mypy {version('mypy')} with how-codegen's plugin": with_plugin,
        f"mypy {version('mypy')}": plain_mypy,
        f"basedpyright {version('basedpyright')}": pyright,
        f"ty {version('ty')}": ty,
    }


if __name__ == "__main__":
    main()
