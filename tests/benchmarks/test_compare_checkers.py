"""What counts as found, as explained and as a false alarm."""

from __future__ import annotations

import pytest

from benchmarks.compare_checkers import (
    Mistake,
    Reported,
    Score,
    explaining_names,
    judge,
    statement_lines,
)
from tests.checker.expectations import Message

TEXT = (
    'error: "tasks.pick" does not fit slot "best" of HOW "build": '
    "M would be both Torch and list[Keras]  [how-typevar]"
)
AT = Message(2, 15, TEXT)
MISTAKE = Mistake("wrong/a.py", AT, range(1, 4), explaining_names(TEXT))


def test_names_that_explain() -> None:
    assert {"pick", "best", "M", "Torch", "list", "Keras"} == explaining_names(TEXT)
    misspelled = 'error: "Routine[[A, B]]" has no result type: did you mean "Routine[[A], B]"?'
    assert set() == explaining_names(misspelled)


SAYS_ALL = "best: M, Torch, list[Keras]"


@pytest.mark.parametrize(
    ("error", "found", "explained", "alarms"),
    [
        (Reported("wrong/a.py", 2, 15, SAYS_ALL), 1, 1, 0),
        (Reported("wrong/a.py", 1, 1, SAYS_ALL), 1, 0, 0),
        (Reported("wrong/a.py", 1, 1, f"{SAYS_ALL} pick"), 1, 1, 0),
        (Reported("wrong/a.py", 2, 15, "best: Torch, list[Keras]"), 1, 0, 0),
        (Reported("wrong/a.py", 4, 1, SAYS_ALL), 0, 0, 0),
        (Reported("wrong/b.py", 2, 15, SAYS_ALL), 0, 0, 0),
        (Reported("right/a.py", 2, 15, SAYS_ALL), 0, 0, 1),
        (Reported("right/a.py", 7, 15, SAYS_ALL), 0, 0, 0),
    ],
)
def test_judges(error: Reported, found: int, explained: int, alarms: int) -> None:
    score = judge([error], [MISTAKE], {"right/a.py": {7}})
    assert Score(found, explained, alarms, alarms) == score


def test_lines_of_a_statement() -> None:
    source = "made = build(\n    clean,\n    pick,\n)\nif made:\n    print(made)\n"
    assert range(1, 5) == statement_lines(source, 3)
    assert range(5, 6) == statement_lines(source, 5)
    assert range(6, 7) == statement_lines(source, 6)
