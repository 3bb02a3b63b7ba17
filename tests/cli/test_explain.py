"""`how explain`."""

from __future__ import annotations

import subprocess
import sys

import pytest

from how_codegen.cli import main
from how_codegen.diagnostics import CODES
from how_codegen.explanations import EXPLANATIONS
from how_codegen.explanations.page import plain_text


@pytest.mark.parametrize("code", [code.name for code in CODES])
def test_prints_the_page(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain", code])
    (page,) = [plain_text(item) for item in EXPLANATIONS if item.code.name == code]
    assert (page, "") == capsys.readouterr()


def test_lists_the_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == main(["explain"])
    shown = [tuple(line.split("  ", 1)) for line in capsys.readouterr().out.splitlines()]
    assert [code.name for code in CODES] == [name for name, _ in shown]
    assert [code.summary for code in CODES] == [summary.strip() for _, summary in shown]


@pytest.mark.parametrize(
    ("given", "tip"),
    [
        ("how-typvar", "did you mean how-typevar?"),
        ("typevar", "did you mean how-typevar?"),
        ("attr-defined", "there are: how-typevar, how-arg, "),
    ],
)
def test_an_unknown_code_is_told(given: str, tip: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main(["explain", given])
    out, err = capsys.readouterr()
    assert "" == out
    assert err.startswith(f'how: error: there is no code "{given}"\n  {tip}')


def test_loads_no_checker() -> None:
    code = (
        "import sys; from how_codegen.cli import main\n"
        "main(['explain', 'how-arg']); print(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in result.stderr.split()}
    assert set() == {"mypy", "libcst", "jinja2", "rich", "msgspec"} & loaded


def test_the_plugin_does_not_load_the_texts() -> None:
    code = "import sys, mypy_plugin.codes; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = result.stdout.split()
    assert "how_codegen.diagnostics" in loaded
    assert "how_codegen.explanations" not in loaded
