"""What the README shows is what the example really gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from how_codegen import diagnostics

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "examples" / "machine_translation"


def text_of(path: str) -> str:
    return (EXAMPLE / path).read_text(encoding="utf-8")


def after(text: str, mark: str) -> str:
    return text[text.index(mark) :]


@pytest.mark.parametrize(
    "shown",
    [
        text_of("translation/workflows/phrase_translator.py"),
        text_of("mistakes/message.txt"),
        after(text_of("translation/hows.py"), "@define.how"),
        after(text_of("translation/instances.py"), "# Translate word by word."),
    ],
    ids=["module", "message", "how", "instances"],
)
def test_shows_the_real_thing(shown: str) -> None:
    assert shown in README


@pytest.mark.parametrize("code", diagnostics.CODES, ids=lambda code: code.name)
def test_lists_every_code(code: diagnostics.Code) -> None:
    if code is not diagnostics.INTERNAL:
        assert f"| `{code.name}` | {code.summary} |" in README
