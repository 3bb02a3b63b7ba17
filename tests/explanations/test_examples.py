"""The code on the pages: what is wrong is reported as the page says, what is right is not."""

from __future__ import annotations

import pytest

from how_codegen.explanations import EXPLANATIONS, Explanation
from how_codegen.explanations.contents import MARK, Refused
from tests.explanations.conftest import Check
from tests.explanations.forms import code_and_text, forms, matching_forms
from tests.generate.projects import Project, mypy_lines

EXAMPLES = [item for item in EXPLANATIONS if item.wrong]
REFUSED = [
    pytest.param(explanation, refused, id=f"{explanation.code.name}-{number}")
    for explanation in EXPLANATIONS
    for number, refused in enumerate(explanation.refused)
    if refused.code
]


def each() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("explanation", EXAMPLES, ids=lambda item: item.code.name)


def marked_line(text: str) -> int:
    (line,) = [number for number, row in enumerate(text.splitlines(), 1) if row.endswith(MARK)]
    return line


def errors(lines: list[str]) -> list[tuple[int, str]]:
    """Line and code of each error."""
    found = [line.split(":", 3) for line in lines if ": error: " in line]
    return [(int(line), text.rpartition("[")[2].rstrip("]")) for _, line, _, text in found]


@each()
def test_wrong_code_is_reported_as_the_page_shows(
    explanation: Explanation, check_module: Check
) -> None:
    said = check_module(explanation.wrong)
    assert (1, explanation.says) == (said.code, said.out)
    expected = [(marked_line(explanation.wrong), explanation.code.name)]
    assert expected == errors(said.out.splitlines())


@each()
def test_right_code_is_fine(explanation: Explanation, check_module: Check) -> None:
    said = check_module(explanation.right)
    assert (0, "") == (said.code, said.out)


@pytest.mark.parametrize(("explanation", "refused"), REFUSED)
def test_every_shape_on_the_page_is_refused(
    explanation: Explanation, refused: Refused, check_module: Check
) -> None:
    text = f"{explanation.beginning}\n\n{refused.code}"
    said = check_module(text)
    found = errors(said.out.splitlines())
    assert [(marked_line(text), explanation.code.name)] == found, said.out
    assert 1 == len(forms_of(explanation, said.out)), said.out


#: Forms that no module of its own can show.
ELSEWHERE = {
    'the source of HOW "..." cannot be found',
    'the definition of HOW "..." cannot be found in ...',
    "this call has a mistake that mypy's configuration hides: no module is written for it",
    # Takes several modules: see tests/generate/test_circular_imports.py.
    'a circular import: ... imports ..., which asks ... for "...", which is not there yet:'
    " import the workflow inside of the functions that run it",
}


def forms_of(explanation: Explanation, output: str) -> list[str]:
    texts = [found[1] for found in map(code_and_text, output.splitlines()) if found]
    return [form for text in texts for form in matching_forms(explanation, text)]


@pytest.mark.parametrize(
    "explanation", [item for item in EXAMPLES if item.refused], ids=lambda item: item.code.name
)
def test_every_form_on_the_page_has_a_shape(explanation: Explanation, check_module: Check) -> None:
    texts = [f"{explanation.beginning}\n\n{item.code}" for item in explanation.refused]
    seen = {form for text in texts for form in forms_of(explanation, check_module(text).out)}
    assert set(forms(explanation)) == seen | (ELSEWHERE & set(forms(explanation)))


def test_what_the_shapes_begin_with_is_fine(check_module: Check) -> None:
    beginnings = [item.beginning for item in EXPLANATIONS if item.beginning]
    assert 2 == len(beginnings)
    assert [(0, "")] * 2 == [(said.code, said.out) for said in map(check_module, beginnings)]


MYPYS = [item for item in EXAMPLES if item.is_mypys]


@pytest.mark.parametrize("explanation", MYPYS, ids=lambda item: item.code.name)
def test_a_comment_hides_what_is_wrong(explanation: Explanation, check_module: Check) -> None:
    comment = f"# type: ignore[{explanation.code.name}]"
    said = check_module(explanation.wrong.replace(MARK, comment))
    assert (0, "") == (said.code, said.out)


@pytest.mark.parametrize("explanation", MYPYS, ids=lambda item: item.code.name)
def test_configuration_hides_what_is_wrong(explanation: Explanation, check_module: Check) -> None:
    # Where a call then lacks its module, that has a code of its own.
    codes = f"{explanation.code.name}, how-static"
    said = check_module(f'# mypy: disable-error-code="{codes}"\n{explanation.wrong}')
    assert (0, "") == (said.code, said.out)


def test_mypy_says_where_a_comment_hides_nothing(mypy_project: Project) -> None:
    expected = []
    for item in MYPYS:
        folder = item.code.name.replace("-", "_")
        comment = f"# type: ignore[{item.code.name}]"
        wrong = item.wrong.replace(MARK, comment)
        line = marked_line(item.wrong)
        lines = item.right.splitlines()
        lines[line - 1] += f"  {comment}"
        mypy_project.write(f"{folder}_wrong/example.py", wrong)
        mypy_project.write(f"{folder}_right/example.py", "\n".join(lines))
        unused = 'error: Unused "type: ignore" comment  [unused-ignore]'
        expected.append(f"{folder}_right/example.py:{line}: {unused}")
    assert sorted(expected) == sorted(mypy_lines(mypy_project, folder="."))


def test_mypy_alone_reports_the_same(mypy_project: Project) -> None:
    for item in MYPYS:
        folder = item.code.name.replace("-", "_")
        mypy_project.write(f"{folder}_wrong/example.py", item.wrong)
        mypy_project.write(f"{folder}_right/example.py", item.right)
    lines = mypy_lines(mypy_project, folder=".")
    for item in MYPYS:
        folder = item.code.name.replace("-", "_")
        here = f"{folder}_wrong/"
        shown = [line.replace(here, "") for line in lines if line.startswith(here)]
        assert item.says.splitlines() == shown
    assert [] == [line for line in lines if "_right/" in line]
