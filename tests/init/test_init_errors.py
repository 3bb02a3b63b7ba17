"""Files that `how init` cannot work on: an error that names the file, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from how_codegen.cli import main
from how_codegen.init import mypy_config

INI = "mypy.ini"
TOML = "pyproject.toml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


MALFORMED = {
    "toml": (TOML, "[project]\nname = \n", "pyproject.toml:2: not valid TOML: "),
    "toml_table_twice": (TOML, "[a]\n\n[a]\n", "pyproject.toml:3: not valid TOML: "),
    "not_utf8": (TOML, "name = '\udcff'", "pyproject.toml: it is not UTF-8"),
    "tool_no_table": (TOML, "tool = 1", "pyproject.toml: tool is not a table"),
    "how_no_table": (TOML, "tool.how = 1", "pyproject.toml: tool.how is not a table"),
    "mypy_no_table": (TOML, "[[tool.mypy]]", "pyproject.toml: tool.mypy is not a table"),
    "output_outside": (
        TOML,
        '[tool.how]\noutput = ".."',
        "pyproject.toml: output = '..' is not a folder of the project",
    ),
    "output_root": (
        TOML,
        '[tool.how]\noutput = "."',
        "pyproject.toml: output = '.' is not a folder of the project",
    ),
    "output_number": (
        TOML,
        "[tool.how]\noutput = 3",
        "pyproject.toml: output = 3 is not a folder of the project",
    ),
    "output_empty": (
        TOML,
        '[tool.how]\noutput = ""',
        "pyproject.toml: output = '' is not a folder of the project",
    ),
    "output_no_name": (
        TOML,
        '[tool.how]\noutput = "my-flows"',
        'pyproject.toml: "my-flows" cannot be imported',
    ),
    "plugins_number": (
        TOML,
        "[tool.mypy]\nplugins = 3",
        "pyproject.toml: mypy's plugins are not a list of names",
    ),
    "plugins_numbers": (
        TOML,
        "[tool.mypy]\nplugins = [3]",
        "pyproject.toml: mypy's plugins are not a list of names",
    ),
    "inline_mypy": (
        TOML,
        "[tool]\nmypy = {strict = true}",
        "pyproject.toml: cannot add the plugin to this way of writing mypy's configuration\n"
        '  add plugins = ["mypy_plugin"]',
    ),
    "inline_plugins": (
        TOML,
        '[tool]\nmypy = {plugins = ["pydantic.mypy"]}',
        "pyproject.toml: cannot add the plugin to this way of writing mypy's configuration",
    ),
    "inline_how": (
        TOML,
        "[tool]\nhow = {}",
        "pyproject.toml: cannot add settings to this way of writing [tool.how]\n"
        "  add by hand, then run `how init` again:\n"
        '  sources = ["shop"]\n  output = "shop/workflows"',
    ),
    "ini_no_section": (INI, "strict = True\n", "mypy.ini:1: not a valid INI file: there is a line"),
    "ini_no_option": (INI, "[mypy]\nstrict\n", "mypy.ini:2: not a valid INI file: no option"),
    "ini_section_twice": (
        INI,
        "[mypy]\n[mypy]\n",
        "mypy.ini:2: not a valid INI file: section [mypy] is there twice",
    ),
    "ini_option_twice": (
        INI,
        "[mypy]\nplugins = a\nplugins = b\n",
        'mypy.ini:3: not a valid INI file: option "plugins" of [mypy] is there twice',
    ),
    "ini_plugins_without_commas": (
        INI,
        "[mypy]\nplugins =\n  a\n  b\n",
        "mypy.ini: mypy cannot read this name of a plugin: 'a\\nb'",
    ),
    "ini_plugins_with_comment": (
        INI,
        "[mypy]\nplugins = a  # why\n",
        "mypy.ini: mypy cannot read this name of a plugin: 'a  # why'",
    ),
    "ini_plugins_in_default": (
        INI,
        "[DEFAULT]\nplugins = a\n[mypy]\n",
        "mypy.ini: cannot add the plugin to this way of writing mypy's configuration",
    ),
    "setup_cfg": ("setup.cfg", "name = shop\n", "setup.cfg:1: not a valid INI file: "),
    "gitattributes": (".gitattributes", "\udcff", ".gitattributes: it is not UTF-8"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_what_cannot_be_edited_is_an_error_that_names_the_file(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    file, text, message = MALFORMED[name]
    content = text.encode("utf-8", "surrogateescape")
    (project / file).write_bytes(content)
    assert main(["init", "--yes"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"how: error: {message}")
    assert said.out == ""
    assert content == (project / file).read_bytes()


def test_a_folder_in_the_place_of_a_file_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".gitattributes").mkdir()
    assert main(["init", "--yes"]) == 2
    expected = "how: error: .gitattributes: cannot read it: Is a directory\n"
    assert expected == capsys.readouterr().err


@pytest.mark.parametrize("file", [TOML, INI])
def test_an_edit_that_says_something_else_is_never_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    header, rest = ("[mypy]", "strict = True") if file == INI else ("[tool.mypy]", "strict = true")
    item = "mypy_plugin" if file == INI else '["mypy_plugin"]'

    def lose_the_rest(*_: object) -> str:
        return f"{header}\nplugins = {item}\n"

    old = f"{header}\n{rest}\n"
    (project / file).write_text(old)
    monkeypatch.setattr(mypy_config, "add_keys", lose_the_rest)
    monkeypatch.setattr(mypy_config, "extend_option", lose_the_rest)
    assert main(["init", "--yes"]) == 2
    assert f"{file}: cannot add the plugin" in capsys.readouterr().err
    assert (project / file).read_text() == old
