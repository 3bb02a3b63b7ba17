"""Which module is imported, and from where."""

from __future__ import annotations

from pathlib import Path

import pytest

from how_codegen.errors import HowError
from how_codegen.run.load import import_root, load_workflow
from how_codegen.settings import Settings, load_settings
from tests.run.run_project import Project

ENTRY = """
[workflows.{name}]
file = "workflows/{name}.py"
how = "nlp.hows.build"
call = "nlp.instances.{name}"
fingerprint = "1"
content = "1"
"""


@pytest.mark.parametrize(
    ("output", "module", "folder"),
    [
        ("workflows", "workflows", "."),
        ("nlp/workflows", "nlp.workflows", "."),
        ("src/workflows", "workflows", "src"),
        ("src/nlp/made/workflows", "nlp.made.workflows", "src"),
        ("src/workflows", "src.workflows", "."),
    ],
)
def test_import_root(tmp_path: Path, output: str, module: str, folder: str) -> None:
    settings = Settings(tmp_path, output=output, output_module=module)
    assert import_root(settings) == tmp_path / folder


@pytest.mark.parametrize("output", ["src/workflows", "src/pack/workflows", "pack/deep/workflows"])
def test_layouts_run(project: Project, output: str) -> None:
    project.write("pyproject.toml", f'[tool.how]\noutput = "{output}"\n')
    (project.root / output).parent.mkdir(parents=True, exist_ok=True)
    (project.root / "workflows").rename(project.root / output)
    done = project.run("fit", "--input", "-", stdin='["a", [{"iterations": 4}]]')
    assert done.stdout == '{\n  "a": 2.0\n}\n'


def test_sources_under_src_are_found(project: Project) -> None:
    (project.root / "src").mkdir()
    (project.root / "nlp").rename(project.root / "src/nlp")
    done = project.run("fit", "--input", "-", stdin='["a", []]')
    assert done.stdout == '{\n  "a": 0\n}\n'


def problem(project: Project, name: str) -> str:
    with pytest.raises(HowError) as raised:
        load_workflow(load_settings(project.root), name)
    return str(raised.value)


def test_unknown_name_lists_those_of_the_lock(project: Project) -> None:
    entries = [ENTRY.format(name=name) for name in ("train_french", "train_german")]
    project.write("how.lock", "schema = 1\n" + "".join(entries))
    assert problem(project, "train_frnch") == (
        'no workflow "train_frnch" is generated; did you mean train_french?\n'
        "  generated are: train_french, train_german; for another one, run `how generate`"
    )


def test_unknown_name_lists_files_where_there_is_no_lock(project: Project) -> None:
    assert "generated are: fit;" in problem(project, "other")


def test_name_of_the_lock_whose_file_is_missing(project: Project) -> None:
    project.write("how.lock", "schema = 1\n" + ENTRY.format(name="gone"))
    assert (
        problem(project, "gone") == "workflows/gone.py: the file is missing\n  run `how generate`"
    )


def test_nothing_generated(project: Project) -> None:
    (project.root / "workflows/fit.py").unlink()
    assert problem(project, "fit") == "no workflow is generated in workflows\n  run `how generate`"


@pytest.mark.parametrize("name", ["../nlp/tasks", "nlp.tasks", "fit.py", "", "./fit"])
def test_name_is_no_path(project: Project, name: str) -> None:
    assert f'no workflow "{name}" is generated' in problem(project, name)


def test_module_without_the_routine(project: Project) -> None:
    project.write("workflows/fit.py", "def fit():\n    pass\n")
    done = project.run("fit")
    assert "workflows/fit.py: there is no workflow fit in it" in done.stderr
    assert done.returncode == 2


def test_another_module_of_the_same_name(project: Project) -> None:
    project.write("pyproject.toml", '[tool.how]\noutput = "logging"\n')
    project.write("logging/handlers.py", "")
    done = project.run("handlers")
    assert "as logging.handlers instead of this file" in done.stderr
    assert done.returncode == 2
