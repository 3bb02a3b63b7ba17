"""The forms in which a line is asked about."""

from __future__ import annotations

import pytest

from how_codegen.errors import HowError
from how_codegen.where import Asked, read_question


@pytest.mark.parametrize(
    ("words", "file", "line"),
    [
        (["a/b.py"], "a/b.py", None),
        (["a/b.py:3"], "a/b.py", 3),
        (["a/b.py:3:7"], "a/b.py", 3),
        (["a/b.py:3: in best"], "a/b.py", 3),
        (["a/b.py:3:7: error: no"], "a/b.py", 3),
        (["/a dir/b.py:3"], "/a dir/b.py", 3),
        (["C:/a/b.py:3"], "C:/a/b.py", 3),
        (['File "a/b.py", line 3'], "a/b.py", 3),
        (['  File "/a dir/b.py", line 31, in best\n    x = 1'], "/a dir/b.py", 31),
        (["File", "a/b.py,", "line", "3,", "in", "best"], "a/b.py", 3),
    ],
)
def test_read(words: list[str], file: str, line: int | None) -> None:
    assert Asked(file, line) == read_question(words)


@pytest.mark.parametrize("words", [[""], ["a.py:0"]])
def test_no_question(words: list[str]) -> None:
    with pytest.raises(HowError):
        read_question(words)
