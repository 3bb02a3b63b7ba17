"""Wherever imports start: a module's name is the one that mypy and Python import it by."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from how_codegen.run.load import extend_search_path, import_root
from how_codegen.settings import load_settings
from tests.generate.projects import CONFIGURATION, SHOP, Project, mypy_lines, new_project


class Layout(NamedTuple):
    """The folder that imports start from, the shop's package, the output, and what mypy is told."""

    root: str
    package: str
    output: str
    mypy: str
    has_init: bool = True

    @property
    def module(self) -> str:
        return self.output.removeprefix(f"{self.root}/").replace("/", ".")

    @property
    def shop(self) -> str:
        return f"{self.root}/{self.package.replace('.', '/')}"


ON_PATH = 'mypy_path = "lib"\nfiles = ["lib"]'
EXPLICIT = f"{ON_PATH}\nexplicit_package_bases = true"
DEEP = 'mypy_path = ["$MYPY_CONFIG_FILE_DIR/lib/python", "lib"]'

LAYOUTS = {
    "in a package on the path": Layout("lib", "shop", "lib/shop/made", ON_PATH),
    "beside a package on the path": Layout("lib", "shop", "lib/made", ON_PATH),
    "outside of the path": Layout("lib", "shop", "made", ON_PATH),
    "in a namespace on the path": Layout("lib", "shop", "lib/shop/made", EXPLICIT, has_init=False),
    "in a package in a namespace": Layout("lib", "org.shop", "lib/org/shop/made", EXPLICIT),
    "in a namespace at the root": Layout(
        ".", "org.shop", "org/shop/made", "explicit_package_bases = true"
    ),
    "in the deepest folder of the path": Layout("lib/python", "shop", "lib/python/made", DEEP),
}


@pytest.fixture(params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Layout:
    found: Layout = LAYOUTS[request.param]
    return found


@pytest.fixture
def project(tmp_path: Path, warm: Path, layout: Layout) -> Project:
    """A shop of that layout in which one instance's module imports another's."""
    settings = CONFIGURATION.replace("shop/workflows", layout.output)
    settings = settings.replace('["shop"]', f'["{layout.shop}"]')
    texts = {name: SHOP[f"shop/{name}.py"] for name in ("tasks", "hows", "calls")}
    texts["calls"] += "again = pipe(clean, counted)\n"
    files = {f"{layout.shop}/{name}.py": text for name, text in texts.items()}
    files = {name: text.replace("shop.", f"{layout.package}.") for name, text in files.items()}
    if layout.has_init:
        files[f"{layout.shop}/__init__.py"] = ""
    files["pyproject.toml"] = f"{settings}{layout.mypy}\n"
    return new_project(tmp_path / "project", warm, files)


def test_a_module_is_imported_by_the_name_that_mypy_gives_it(
    project: Project, layout: Layout
) -> None:
    project.generated()
    text = project.read(f"{layout.output}/again.py")
    assert f"from {layout.module}.counted import counted" in text
    assert [] == mypy_lines(project, folder=layout.output)
    said = project.how("generate", "--check")
    assert (0, "") == (said.code, said.out)


def test_the_code_is_found_when_a_module_runs(
    project: Project, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.path", path := ["elsewhere"])
    settings = load_settings(project.root)
    extend_search_path(settings)
    assert import_root(settings) == Path(path[0])
    assert project.root / layout.root in map(Path, path)


CONFIGURATIONS = {
    "none": ({}, "flows.made"),
    "colon": ({"mypy.ini": "[mypy]\nmypy_path = a:flows"}, "made"),
    "comma": ({"setup.cfg": "[mypy]\nmypy_path = a, flows"}, "made"),
    "variable": ({".mypy.ini": "[mypy]\nmypy_path = $MYPY_CONFIG_FILE_DIR/flows"}, "made"),
    "in braces": ({"mypy.ini": "[mypy]\nmypy_path = ${MYPY_CONFIG_FILE_DIR}/flows"}, "made"),
    "mypy.ini comes first": (
        {"mypy.ini": "[mypy]\nstrict = true", "setup.cfg": "[mypy]\nmypy_path = flows"},
        "flows.made",
    ),
    "no section of mypy's": (
        {
            "setup.cfg": "[other]\nmypy_path = no",
            "pyproject.toml": "[tool.mypy]\nmypy_path='flows'",
        },
        "made",
    ),
    "malformed": ({"mypy.ini": "mypy_path = flows"}, "flows.made"),
}


@pytest.mark.parametrize(("files", "module"), CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_configurations(tmp_path: Path, files: dict[str, str], module: str) -> None:
    project = Project(tmp_path, files)
    table = '[tool.how]\nsources = ["."]\noutput = "flows/made"\n'
    old = project.read("pyproject.toml") if "pyproject.toml" in files else ""
    project.write("pyproject.toml", f"{table}{old}")
    assert module == load_settings(tmp_path).output_module


def test_the_path_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(tmp_path, {"pyproject.toml": '[tool.how]\noutput = "flows/made"\n'})
    monkeypatch.setenv("MYPYPATH", os.pathsep.join(["elsewhere", "flows"]))
    assert "made" == load_settings(project.root).output_module
