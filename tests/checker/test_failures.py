"""Where our plugin cannot work it says so once, in a way that names it, and mypy goes on."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from how_codegen import mypy_range
from how_codegen.check import mypy_setup
from how_codegen.errors import HowError
from how_codegen.settings import Settings

from .mypy_project import INI, environment, mypy_command, write_project

ROOT = Path(__file__).parent.parent.parent

# A plugin that makes ours fail, in the way that a file says, and then is ours.
BROKEN = """\
import sys
from pathlib import Path
import mypy_plugin

def fail(*args, **kwargs):
    raise RuntimeError("on\\npurpose")

def plugin(version):
    scope = {**globals(), "version": version}
    exec(Path("how.txt").read_text(), scope)
    return mypy_plugin.plugin(scope["version"])
"""

FAILURES = {
    "a HOW call": "import mypy_plugin.how_call as one; one.check_how_call = fail",
    "a decorator": "import mypy_plugin.decorators as one; one.decorated = fail",
    "an annotation": "import mypy_plugin.routine_type as one; one.analyze_routine = fail",
    "a definition": "import mypy_plugin.finished as one; one.check_definition = fail",
    "the record": "import mypy_plugin.finished as one; one.module_record = fail",
    "writing a record": "import mypy_plugin.store as one; one.seal = fail",
    "the start": "import mypy_plugin.hooks as one; one.Project = fail",
    "the first module": "import mypy_plugin.checked_modules as one; one.RecordStore = fail",
    "the cache": "import mypy_plugin.earlier as one; one.record_directory = fail",
    "storing": "import mypy_plugin.store as one; one.RecordStore.begin = fail",
    "the end of a module": "import mypy_plugin.store as one; one.RecordStore.has_findings = fail",
    "mypy's internals": "sys.modules['mypy_plugin.internals'] = None",
    "mypy's error codes": "sys.modules['mypy_plugin.codes'] = None",
}

REPORT = "Please report this to the how-codegen project"


class Result:
    """What a run of mypy printed."""

    def __init__(self, project: Path, *flags: str) -> None:
        done = subprocess.run(
            [*mypy_command(), *flags, "."],
            cwd=project,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        self.lines = sorted(done.stdout.splitlines())
        self.warnings = done.stderr.splitlines()
        self.code = done.returncode


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that knows the libraries, of a plugin that does not fail yet."""
    folder = _project(tmp_path_factory.mktemp("warm"), "")
    for module in ("hows", "tasks", "instances"):
        (folder / f"{module}.py").unlink()
    (folder / "imports.py").write_text("import how_codegen.define, how_codegen.types, typing\n")
    assert Result(folder).lines == []
    return folder / ".mypy_cache"


def _project(folder: Path, how: str) -> Path:
    project = write_project(folder)
    (project / "mypy.ini").write_text(INI.replace("mypy_plugin", "broken.py\nexclude = broken.py"))
    (project / "broken.py").write_text(BROKEN)
    (project / "how.txt").write_text(how)
    return project


@pytest.mark.parametrize("what", FAILURES)
def test_failure_of_ours(tmp_path: Path, warm: Path, what: str) -> None:
    shutil.copytree(warm, tmp_path / ".mypy_cache")
    found = Result(_project(tmp_path, FAILURES[what]))
    said = [line for line in [*found.lines, *found.warnings] if "how-codegen" in line]
    assert 1 <= len(said) <= 3
    assert [
        line for line in said if "Please report this to the how-codegen project" not in line
    ] == []
    assert "INTERNAL ERROR" not in "".join([*found.lines, *found.warnings])
    assert len({line.partition(":")[0] for line in said}) == len(said)  # one a file
    assert found.code in (0, 1)


@pytest.mark.parametrize(
    ("version", "flags"), [("2.5.0", []), ("1.20.2", []), ("3.0.0+dev.0123", ["-n", "2"])]
)
def test_mypy_that_is_not_supported(tmp_path: Path, version: str, flags: list[str]) -> None:
    project = _project(tmp_path / "unsupported", f"version = {version!r}")
    found = Result(project, *flags)
    (project / "mypy.ini").write_text("[mypy]\nstrict = true\nexclude = broken.py\n")
    alone = Result(project, *flags)
    shown = mypy_range.shown()
    assert found.warnings == [
        f"how-codegen: this version supports mypy {shown}, not {version}: mypy alone checks HOWs"
    ]
    assert found.lines == alone.lines


def test_codes_of_ours_are_known_without_our_checks(tmp_path: Path) -> None:
    project = _project(tmp_path, "version = '9.0.0'")
    found = Result(project, "--disable-error-code=how-arg")
    assert len(found.warnings) == 1
    assert found.code == 1


def test_how_check_needs_a_supported_mypy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mypy_range, "NEWEST", (2, 3))
    monkeypatch.setattr(mypy_range, "OLDEST", (2, 2))
    with pytest.raises(HowError) as raised:
        mypy_setup.prepare(Settings(ROOT), [])
    assert re.fullmatch(r"mypy [\d.]+ is not supported, mypy 2\.2 to 2\.3 is", raised.value.message)
    assert raised.value.tip == 'install "mypy>=2.2,<2.4"'


def test_range_is_the_one_of_the_package() -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert mypy_range.requirement() in package["dependencies"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("2.4.0", True),
        ("2.4", True),
        ("2.4.1+dev.0", True),
        ("2.5.0", False),
        ("3", False),
        ("x", False),
    ],
)
def test_supported_versions(version: str, expected: bool) -> None:
    assert expected == mypy_range.is_supported(version)
