"""The few words that the lock keeps of a module's lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from how_codegen.lines.map import Source, digest, dump_source, load_source, split_lines


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ({}, "0a"),
        ({7: 3}, "0a 7+3"),
        ({7: 3, 8: 4, 9: 5}, "0a 7-9+3"),
        ({7: 3, 9: 5}, "0a 7+3 9+5"),
        ({7: 3, 8: 3, 9: 3}, "0a 7-9=3"),
        ({7: 3, 8: 3, 9: 4, 10: 5}, "0a 7-8=3 9-10+4"),
        ({7: 9, 8: 3}, "0a 7+9 8+3"),
    ],
)
def test_dumped(lines: dict[int, int], words: str) -> None:
    assert words == dump_source(Source("0a", lines))


@given(st.dictionaries(st.integers(1, 60), st.integers(0, 9)))
def test_round_trip(lines: dict[int, int]) -> None:
    source = Source("00ff00ff", lines)
    assert source == load_source(dump_source(source))


@pytest.mark.parametrize("text", ["0a x", "0a 7", "0a 1-99999999999+0", "0a 7+3  8+4"])
def test_what_is_no_map(text: str) -> None:
    with pytest.raises(ValueError, match=r"lines|long"):
        load_source(text)


def test_digest_leaves_out_space_at_the_ends_of_lines() -> None:
    assert digest(["def f():", "    pass"]) == digest(["def f(): ", "    pass\t"])
    assert digest(["def f():", "    pass"]) != digest(["def f():", "     pass"])


def test_lines_are_those_of_python() -> None:
    assert ["a\x0cb\x1c\u2028c", "d", "e", ""] == split_lines("a\x0cb\x1c\u2028c\r\nd\re\n")
