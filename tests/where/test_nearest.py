"""What became of lines when a text was edited."""

from __future__ import annotations

from how_codegen.where.nearest import nearest_lines

OLD = {3: "first = await clean(value)", 4: "second = [train(x) for x in first]", 5: "return second"}


def test_unchanged() -> None:
    assert {3: 0, 4: 1, 5: 2} == nearest_lines(OLD, list(OLD.values()))


def test_lines_come_before_and_between() -> None:
    new = ["import os", OLD[3], "print(first)", OLD[4], OLD[5]]
    assert {3: 1, 4: 3, 5: 4} == nearest_lines(OLD, new)


def test_other_names_for_routines() -> None:
    new = ["first = await tidy(value)", "second = [fit(x) for x in first]", "return second"]
    assert {3: 0, 4: 1, 5: 2} == nearest_lines(OLD, new)


def test_a_line_is_gone() -> None:
    assert {3: 0, 5: 1} == nearest_lines(OLD, [OLD[3], OLD[5]])


def test_order_is_kept() -> None:
    assert {1: 0, 2: 1, 3: 2} == nearest_lines({1: "a()", 2: "a()", 3: "a()"}, ["a()"] * 3)
    assert {} == nearest_lines({}, ["a()"])
    assert {} == nearest_lines(OLD, [])
