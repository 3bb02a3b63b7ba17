"""Formats all rendered modules at once with ruff, in a folder of their own."""

from __future__ import annotations

import subprocess
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

from how_codegen.errors import HowError

#: What may be mended: imports, annotations in the spelling of Python 3.10, and f-strings in which
#: constants have left nothing to fill in. The rest is style, which is the HOW's own.
_FIXED = "I,F401,F541,PLC0414,PYI016,PYI030,UP006,UP007,UP034,UP035,UP045"
_UNDEFINED = "F821"

_DEFECT = "this is a defect of how-codegen: please report it with the HOW and the call"


def format_modules(texts: Mapping[str, str], first_party: frozenset[str]) -> dict[str, str]:
    """Each text, by name, as ruff's formatter lays it out with default settings.

    Imports and annotations are mended as ruff's default rules want them. What else these rules
    complain of comes from the HOW's own code and gets a `noqa` comment. `first_party` are the
    project's own top-level names. Raises `HowError` where a text is no Python, or ruff does not
    run.
    """
    if not texts:
        return {}
    for name, text in texts.items():
        _parse(name, text)
    with tempfile.TemporaryDirectory(prefix="how-") as folder:
        files = {name: Path(folder, f"{name}.py") for name in texts}
        for name, file in files.items():
            file.write_text(texts[name], encoding="utf-8", newline="\n")
        sorting = f"lint.isort.known-first-party={sorted(first_party)}"
        _ruff("check", "--config", sorting, "--select", _FIXED, "--fix", folder)
        _ruff("format", folder)
        _refuse_undefined(_ruff("check", "--select", _UNDEFINED, "--output-format=concise", folder))
        _ruff("check", "--config", sorting, "--add-noqa", folder)
        formatted = {name: file.read_text(encoding="utf-8") for name, file in files.items()}
    for name, text in formatted.items():
        _parse(name, text)
    return formatted


def _parse(name: str, text: str) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        line = text.splitlines()[(error.lineno or 1) - 1] if text else ""
        raise HowError(
            f'the module "{name}" would not be valid Python: {error.msg}: {line.strip()}',
            tip=_DEFECT,
        ) from None


def _refuse_undefined(said: str) -> None:
    found = [line for line in said.splitlines() if _UNDEFINED in line]
    if found:
        raise HowError(f"a module would use a name that it does not have: {found[0]}", tip=_DEFECT)


def _ruff(command: str, *arguments: str) -> str:
    from ruff import find_ruff_bin

    call: Sequence[str] = (
        find_ruff_bin(),
        command,
        "--isolated",
        "--no-cache",
        "--quiet",
        *arguments,
    )
    result = subprocess.run(call, capture_output=True, text=True, check=False)
    if result.returncode not in (0, 1):
        raise HowError(f"ruff failed: {result.stderr.strip() or result.stdout.strip()}")
    return result.stdout
