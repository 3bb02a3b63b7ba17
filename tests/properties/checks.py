"""What must hold of every generated module: it does what the plain call does, and is clean."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.properties.allowed import is_bound_oddly, may_be_there
from tests.properties.projects import SETTINGS, Example, Project

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = Path(__file__).parent / "scripts"
BIN = Path(sys.executable).parent
OUTPUT = "lab/workflows"

_WITHOUT_PLUGIN = "[mypy]\nstrict = true\ncache_dir = .without_plugin\n"


class Problem(NamedTuple):
    """Something that does not hold of an example: what was looked at, and what was found."""

    name: str
    check: str
    text: str


@dataclass
class Outcome:
    """What became of the examples of a project.

    `left_out` are examples that use a refused one. `own` are findings that the bodies of HOWs have
    themselves, `accepted` those in modules that may be there.
    """

    checked: list[Example] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    own: set[str] = field(default_factory=set)
    accepted: list[str] = field(default_factory=list)
    others: int = 0


def warm_caches(folder: Path, project: Project) -> Path:
    """mypy's caches of the libraries and of what all projects share."""
    shared = {name: text for name, text in project.files.items() if "_" not in name}
    shared["lab/workflows/__init__.py"] = b""
    shared["lab/workflows/warm.py"] = _WARM.encode()
    _write(folder, shared)
    _mypy(folder)
    _mypy_without_plugin(folder)
    return folder


_WARM = "".join(
    f"import {name}\n"
    for name in (
        "asyncio, collections, contextlib, decimal, enum, functools, json, os, pathlib, re",
        "tomllib, typing, how_codegen.types, how_codegen.define, zlib, dataclasses",
    )
)


class Way(NamedTuple):
    """How to check a project.

    `generator` is a folder with another `how_codegen` to generate with. `is_hasty`: leave it at the
    problems of the first check that has any.
    """

    pyright: bool = False
    twice: bool = False
    generator: Path | None = None
    is_hasty: bool = False


def check_project(project: Project, folder: Path, warm: Path, way: Way) -> Outcome:
    """Generate from a project, in a folder of its own, and look at all that comes of it."""
    outcome = Outcome()
    first, second = folder / "first", folder / "elsewhere" / "second"
    _start(project, first, warm)
    generated = _generate(first, outcome, 1, way.generator)
    if not generated:
        return outcome
    _settle(project, first, outcome, generated)
    checks: list[Callable[[], None]] = [
        lambda: _compare(first, outcome),
        lambda: _lint(first, outcome),
        lambda: _types(first, outcome, "mypy", _mypy(first)),
        lambda: _types(first, outcome, "mypy without the plugin", _mypy_without_plugin(first)),
    ]
    if way.pyright:
        checks.append(lambda: _pyright_types(first, outcome))
    if way.twice:
        _start(project, second, warm)
        checks.append(lambda: _again(first, second, way.generator, outcome))
    for check in checks:
        if outcome.checked and not (way.is_hasty and outcome.problems):
            check()
    return outcome


def _start(project: Project, folder: Path, warm: Path) -> None:
    for cache in (".mypy_cache", ".without_plugin"):
        shutil.copytree(warm / cache, folder / cache)
    _write(folder, project.files)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
    (folder / "without_plugin.ini").write_text(_WITHOUT_PLUGIN, encoding="utf-8")
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")


def _run(
    folder: Path, *command: str, hash_seed: int = 0, first: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the packages in `first`, or else those of this checkout."""
    path = str(first or ROOT)
    environment = {**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": path}
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=environment
    )


def _generate(
    folder: Path, outcome: Outcome, hash_seed: int, generator: Path | None
) -> list[dict[str, object]] | None:
    """The findings that refuse calls; None, with a problem, where nothing could be generated."""
    command = (sys.executable, str(SCRIPTS / "generate.py"))
    done = _run(folder, *command, hash_seed=hash_seed, first=generator)
    if done.returncode != 0:
        outcome.problems.append(Problem("", "generate", (done.stdout + done.stderr)[-600:]))
        return None
    found = json.loads(done.stdout)
    outcome.others = found["others"]
    refused: list[dict[str, object]] = found["refused"]
    return refused or [{}]


def _settle(
    project: Project, folder: Path, outcome: Outcome, findings: Iterable[dict[str, object]]
) -> None:
    """Tell which examples were refused; take away the modules that need those."""
    lines = {
        (one.calls.replace(".", "/") + ".py", line): one.name
        for one in project.examples
        for line in _lines_of(project, one)
    }
    for finding in findings:
        if not finding:
            continue
        name = lines.get((str(finding["path"]), int(str(finding["line"]))))
        text = f"{finding['message']}  [{finding['code']}]"
        if name is None and not str(finding["code"]).startswith("how-"):
            outcome.own.add(text)
        elif name is None and (how := re.match(r'HOW "(\w+)" ', text)):
            # The HOW itself is refused, and with it its calls.
            of_how = [one.name for one in project.examples if f"def {how[1]}(" in one.how]
            outcome.refused.update(dict.fromkeys(of_how, text))
        elif name is None:
            outcome.problems.append(Problem("", "check", f"{finding['path']}: {text}"))
        else:
            outcome.refused[name] = text
    missing = set(outcome.refused)
    for example in project.examples:
        file = folder / OUTPUT / f"{example.name}.py"
        if example.name in missing:
            file.unlink(missing_ok=True)
            continue
        if not file.exists():
            outcome.problems.append(Problem(example.name, "generate", "it has no module"))
            missing.add(example.name)
            continue
        used = set(re.findall(r"lab\.workflows\.(\w+) import", file.read_text(encoding="utf-8")))
        words = set(re.findall(r"\w+", example.call.partition(" = ")[2]))
        if missing & (used | words):
            missing.add(example.name)
            outcome.left_out.append(example.name)
            file.unlink()
        else:
            outcome.checked.append(example)


def _lines_of(project: Project, example: Example) -> list[int]:
    text = project.files[example.calls.replace(".", "/") + ".py"].decode()
    return [number for number, line in enumerate(text.split("\n"), 1) if line == example.call]


def _compare(folder: Path, outcome: Outcome) -> None:
    examples = [[one.name, one.calls, one.arguments] for one in outcome.checked]
    (folder / "examples.json").write_text(json.dumps(examples), encoding="utf-8")
    done = _run(folder, sys.executable, str(SCRIPTS / "compare.py"))
    if done.returncode != 0:
        outcome.problems.append(Problem("", "run", done.stderr[-3000:]))
        return
    plain, made = json.loads(done.stdout)
    if isinstance(plain, str) or isinstance(made, str):
        outcome.problems.append(Problem("", "run", done.stderr[-3000:]))
        return
    for name, expected in plain.items():
        if expected != made[name]:
            text = _first_difference(expected, made[name])
            outcome.problems.append(Problem(name, "agreement", text))


def _first_difference(expected: object, found: object) -> str:
    if isinstance(expected, list) and isinstance(found, list):
        for one, other in zip(expected, found, strict=False):
            if one != other:
                return _first_difference(one, other)
        if len(expected) != len(found):
            return f"plain: {expected}\ngenerated: {found}"
    return f"plain: {expected!r}\ngenerated: {found!r}"


def _lint(folder: Path, outcome: Outcome) -> None:
    done = _run(folder, str(BIN / "ruff"), "check", "--isolated", "--output-format=concise", OUTPUT)
    if done.returncode == 0:
        return
    for line in done.stdout.splitlines():
        if line.startswith(OUTPUT):
            outcome.problems.append(Problem(_module_of(line), "ruff", line))


def _mypy(folder: Path) -> list[str]:
    done = _run(folder, str(BIN / "mypy"), "--no-error-summary", OUTPUT)
    return (done.stdout + done.stderr).splitlines()


def _mypy_without_plugin(folder: Path) -> list[str]:
    command = (str(BIN / "mypy"), "--config-file=without_plugin.ini", "--no-error-summary", OUTPUT)
    done = _run(folder, *command)
    return (done.stdout + done.stderr).splitlines()


def _pyright_types(folder: Path, outcome: Outcome) -> None:
    """What pyright finds in modules; where that may not be there, also what it finds in HOWs."""
    lines = _pyright(folder, OUTPUT)
    if not all(may_be_there("pyright", line) for line in lines):
        found = _pyright(folder, "lab/hows")
        outcome.own |= {line.partition(": error: ")[2] for line in found}
    _types(folder, outcome, "pyright", lines)


def _pyright(folder: Path, part: str) -> list[str]:
    settings = {"typeCheckingMode": "standard", "include": [part]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = (str(BIN / "basedpyright"), "--outputjson", f"--pythonpath={sys.executable}")
    done = _run(folder, *command)
    try:
        found = json.loads(done.stdout)["generalDiagnostics"]
    except (ValueError, KeyError):
        return [f"{part}/: error: {(done.stdout + done.stderr)[-2000:]}"]
    return [
        f"{Path(one['file']).relative_to(folder.resolve())}:{one['range']['start']['line'] + 1}: "
        f"error: {one['message']}  [{one.get('rule', 'pyright')}]".replace("\n", " ")
        for one in found
        if one["severity"] == "error"
    ]


def _types(folder: Path, outcome: Outcome, check: str, lines: list[str]) -> None:
    for line in lines:
        if ": error: " not in line or not line.startswith(OUTPUT):
            continue
        is_own = any(line.endswith(text) for text in outcome.own)
        if is_own or may_be_there(check, line) or is_bound_oddly(folder, line):
            outcome.accepted.append(line)
        else:
            outcome.problems.append(Problem(_module_of(line), check, line))


def _module_of(line: str) -> str:
    return Path(line.partition(":")[0]).stem


def _again(first: Path, second: Path, generator: Path | None, outcome: Outcome) -> None:
    """Generate in another folder, under another hash seed: the same bytes must come of it."""
    _generate(second, Outcome(), 2, generator)
    _same_bytes(first, second, outcome)


def _same_bytes(first: Path, second: Path, outcome: Outcome) -> None:
    for example in outcome.checked:
        one, other = (folder / OUTPUT / f"{example.name}.py" for folder in (first, second))
        if not other.exists() or one.read_bytes() != other.read_bytes():
            text = "another text under another hash seed, in another folder"
            outcome.problems.append(Problem(example.name, "twice", text))
