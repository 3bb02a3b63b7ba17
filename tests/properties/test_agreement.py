"""What must hold always: a generated module does what the plain HOW call does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.properties.programs import SETTINGS, projects

#: HOWs are made a dozen a project; this variable asks for more projects, and for new ones.
MORE = os.environ.get("HOW_CODEGEN_EXAMPLES")
EXAMPLES = int(MORE or 4)

HOW = "import sys; from how_codegen.cli import main; sys.exit(main())"

#: Runs every instance in both ways and prints what each did, as JSON.
COMPARE = """
import asyncio, importlib, json, sys
import calls, tasks

def outcome(routine, number):
    tasks.TRACE.clear()
    try:
        result = asyncio.run(routine(number))
    except Exception as error:
        result = [type(error).__name__, str(error)]
    return [result, list(tasks.TRACE)]

both = {}
for name in sys.argv[1:]:
    generated = getattr(importlib.import_module(f"workflows.{name}"), name)
    numbers = (0, 1, 5)
    both[name] = [
        [outcome(getattr(calls, name), number) for number in numbers],
        [outcome(generated, number) for number in numbers],
    ]
print(json.dumps(both))
"""


@pytest.fixture(scope="module")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """mypy's cache of the standard library and the runtime, so that examples are quick."""
    folder = tmp_path_factory.mktemp("warm")
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "a.py").write_text("import asyncio\nimport how_codegen.types\n", encoding="utf-8")
    subprocess.run([sys.executable, "-c", HOW, "check"], cwd=folder, check=True)
    return folder / ".mypy_cache"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True)


# Shrinking would start mypy hundreds of times; the failing HOW is in the message.
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
    database=None,
    derandomize=not MORE,
)
@given(project=projects())
def test_generated_and_plain_agree(
    warm_cache: Path, project: tuple[dict[str, str], tuple[str, ...]]
) -> None:
    files, names = project
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(warm_cache, folder / ".mypy_cache")
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8")
        generated = run(folder, "-c", HOW, "generate")
        assert generated.returncode == 0, generated.stdout + generated.stderr
        (folder / "compare.py").write_text(COMPARE, encoding="utf-8")
        compared = run(folder, "compare.py", *names)
        assert compared.returncode == 0, compared.stderr
        for instance, (plain, made) in json.loads(compared.stdout).items():
            assert plain == made, f"{instance} differs:\n{files['hows.py']}\n{files['calls.py']}"
        checked = run(folder, "-m", "ruff", "check", "--isolated", "workflows")
        assert checked.returncode == 0, checked.stdout
