"""The input file: read, and refused with line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from how_codegen.errors import HowError
from how_codegen.run.document import parse_document, read_document


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "input.json:1:1: not valid JSON: Expecting value"),
        (b'{"a": 1,\n "b": tru}', "input.json:2:7: not valid JSON: Expecting value"),
        ('{"é": nul}'.encode(), "input.json:1:7: not valid JSON: Expecting value"),
        (b'{"a": 1} x', "input.json:1:10: not valid JSON: Extra data"),
        (b'{"a": 1', "input.json:1:8: not valid JSON: Expecting ',' delimiter"),
        (b"[NaN]", "input.json:1:2: not valid JSON: invalid character"),
        (b'{"a":\n"\xff"}', "input.json:2:2: not valid JSON: it is not encoded as UTF-8"),
        (b"[" * 100_000, "input.json: it is nested too deeply"),
    ],
)
def test_malformed(data: bytes, message: str) -> None:
    with pytest.raises(HowError) as raised:
        parse_document("input.json", data)
    assert str(raised.value) == message


def test_byte_order_mark_is_skipped() -> None:
    assert parse_document("input.json", b"\xef\xbb\xbf[1]").value == [1]


def test_missing_file_is_named_as_the_user_wrote_it(tmp_path: Path) -> None:
    with pytest.raises(HowError) as raised:
        read_document("no/file.json", tmp_path)
    assert str(raised.value) == "no/file.json: cannot read it: No such file or directory"


def test_folder_as_file(tmp_path: Path) -> None:
    with pytest.raises(HowError, match="Is a directory"):
        read_document(".", tmp_path)
