"""`how check --output-format`, from the command line to the text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.generate.projects import Project, mypy_lines

WRONG = "\n\nwrong = pipe(count, spell)\n"
FORMATS = ["text", "json", "github", "sarif"]


@pytest.fixture
def wrong(shop: Project) -> Project:
    shop.write("shop/calls.py", shop.read("shop/calls.py") + WRONG)
    return shop


@pytest.mark.parametrize("paths", [[], ["shop"], ["shop/calls.py"], ["shop/tasks.py", "shop"]])
def test_text_is_the_default_and_mypys_own(wrong: Project, paths: list[str]) -> None:
    said = wrong.how("check", *paths)
    assert mypy_lines(wrong) == said.out.splitlines()
    assert said == wrong.how("check", "--output-format", "text", *paths)


def places(output_format: str, text: str) -> list[tuple[str, int, int]]:
    """File, line and column of each finding, as a program reads them."""
    read: Any = None if output_format == "github" else json.loads(text)
    if output_format == "json":
        found = [(item["filename"], item["location"]) for item in read]
        return [(file, place["row"], place["column"]) for file, place in found]
    if output_format == "sarif":
        results = read["runs"][0]["results"]
        shown = [item["locations"][0]["physicalLocation"] for item in results]
        regions = [(item["artifactLocation"]["uri"], item["region"]) for item in shown]
        return [(file, region["startLine"], region["startColumn"]) for file, region in regions]
    commands = [line.split("::")[1].split(" ", 1)[1] for line in text.splitlines()]
    properties = [dict(pair.split("=") for pair in line.split(",")) for line in commands]
    return [(item["file"], int(item["line"]), int(item["col"])) for item in properties]


@pytest.mark.parametrize("paths", [[], ["shop"], ["shop/calls.py"], ["shop/calls.py", "shop"]])
@pytest.mark.parametrize("output_format", FORMATS[1:])
def test_programs_find_the_place(wrong: Project, output_format: str, paths: list[str]) -> None:
    said = wrong.how("check", f"--output-format={output_format}", *paths)
    ((file, line, column),) = places(output_format, said.out)
    assert (1, 8) == (said.code, line)
    assert "spell" == wrong.read("shop/calls.py").splitlines()[line - 1][column - 1 :][:5]
    assert file.endswith("shop/calls.py")
    assert (output_format == "json") == file.startswith(str(wrong.root))
    assert "Found 1 error" in said.err


@pytest.mark.parametrize("output_format", FORMATS)
def test_nothing_to_report(shop: Project, output_format: str) -> None:
    said = shop.how("check", "--output-format", output_format)
    assert (0, "No mistakes in HOWs and HOW calls\n") == (said.code, said.err)
    if output_format in ("json", "sarif"):
        assert [] == places(output_format, said.out)
    else:
        assert "" == said.out


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_configuration_that_cannot_be_used(shop: Project, output_format: str) -> None:
    shop.replace("pyproject.toml", 'plugins = ["mypy_plugin"]', "")
    said = shop.how("check", "--output-format", output_format)
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: mypy's configuration does not name the plugin")


def test_an_unknown_format_is_a_usage_error(
    shop: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        shop.how("check", "--output-format", "xml")
    assert 2 == stopped.value.code


def test_a_syntax_error_has_its_place(shop: Project) -> None:
    shop.write("shop/other.py", "first = = 2\n")
    (found,) = json.loads(shop.how("check", "--output-format=json").out)
    assert ("syntax", 1) == (found["code"], found["location"]["row"])


def test_on_a_build_server_paths_are_from_the_checkout(
    wrong: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(wrong.root.parent))
    said = wrong.how("check", "--output-format=github")
    assert f"file={wrong.root.name}/shop/calls.py," in said.out
    monkeypatch.setenv("GITHUB_WORKSPACE", "/somewhere/else")
    assert "file=shop/calls.py," in wrong.how("check", "--output-format=github").out
