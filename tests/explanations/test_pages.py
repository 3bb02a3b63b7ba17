"""The pages about the codes: complete, and the same in the table, in docs and on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy.errorcodes import ErrorCode
from mypy.nodes import Context
from mypy.version import __version__ as mypy_version

from how_codegen import diagnostics
from how_codegen.explanations import EXPLANATIONS, Explanation, explanation_of
from how_codegen.explanations.__main__ import main
from how_codegen.explanations.contents import MARK
from how_codegen.explanations.folder import pages
from how_codegen.explanations.page import plain_text
from mypy_plugin.entry import plugin_class
from mypy_plugin.guard import Place, guarded
from tests.checker.expectations import expected
from tests.explanations.forms import code_and_text, forms, matching_forms

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "codes"
CASES = ROOT / "tests" / "checker" / "cases"


def each(explanations: tuple[Explanation, ...] = EXPLANATIONS) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("explanation", explanations, ids=lambda item: item.code.name)


def test_every_code_has_a_page() -> None:
    assert diagnostics.CODES == tuple(item.code for item in EXPLANATIONS)
    assert explanation_of("how-arg") is EXPLANATIONS[diagnostics.CODES.index(diagnostics.ARG)]
    assert explanation_of("attr-defined") is None


@pytest.mark.parametrize("name", pages())
def test_docs_are_what_make_docs_writes(name: str) -> None:
    assert pages()[name] == (DOCS / name).read_text(encoding="utf-8")


def test_docs_have_no_other_pages() -> None:
    assert set(pages()) == {path.name for path in DOCS.iterdir()}


def test_the_pages_are_written_where_one_says(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "codes"
    assert 0 == main([str(folder)])
    assert pages() == {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_the_folder_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main([])
    assert "usage" in capsys.readouterr().err


@each()
def test_a_page_says_it_all(explanation: Explanation) -> None:
    text = plain_text(explanation)
    assert text.startswith(f"{explanation.code.name}\n====")
    for message in explanation.messages:
        assert f"    {message.form}\n" in text
        assert bool(message.advice) != bool(explanation.refused)
    for item in explanation.refused:
        assert f"\n{item.shape}\n" in text
    is_ours = explanation.code is diagnostics.INTERNAL
    assert is_ours == (MARK not in text)


def messages() -> list[tuple[str, str]]:
    """Code and text of every error of ours that the checker's cases expect."""
    texts = [
        message.text
        for path in sorted((CASES / "wrong").rglob("*.py"))
        for message in expected(path.read_text(encoding="utf-8"))
    ]
    return sorted({found for found in map(code_and_text, texts) if found})


@pytest.mark.parametrize(("code", "text"), messages())
def test_a_page_lists_every_message_of_its_code(code: str, text: str) -> None:
    explanation = explanation_of(code)
    assert explanation is not None
    assert [] != matching_forms(explanation, text)


def test_the_page_about_failures_has_their_form() -> None:
    plugin_class(mypy_version)  # makes our codes known to mypy
    ctx = _Refusing()

    def fail() -> None:
        raise ValueError("unknown node")

    guarded(fail, Place(Context(3), ctx), None)  # type: ignore[arg-type]
    (text,) = ctx.said
    explanation = explanation_of("how-internal")
    assert explanation is not None
    assert forms(explanation) == matching_forms(explanation, text)


class _Refusing:
    """A checker that keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def fail(self, message: str, _context: Context, *, code: ErrorCode) -> None:
        assert "how-internal" == code.code
        self.said.append(message)


#: What is said where the routines agree and mypy still refuses one: no case of it is known.
RARE = {
    '"..." does not fit slot "..." of HOW "...": ... is ..., so the slot is ..., and it is ...',
}


@pytest.mark.parametrize("code", ["how-typevar", "how-arg", "how-return", "how-routine"])
def test_every_form_on_a_page_has_a_case(code: str) -> None:
    explanation = explanation_of(code)
    assert explanation is not None
    texts = [text for found, text in messages() if found == code]
    seen = {form for text in texts for form in matching_forms(explanation, text)}
    assert set(forms(explanation)) - RARE == seen
