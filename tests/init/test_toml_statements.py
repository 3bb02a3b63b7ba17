"""The positions of keys and values agree with what `tomllib` reads."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from how_codegen.init.toml_statements import read_statements, read_tokens

DOCUMENTS = {
    "keys": 'a = 1\n"b.c" = 2\n\'d\'.e."f\\u0041" = 3  # x = 1\n1.2 = 4\n',
    "numbers": "a = 1.5\nb = 0xff\nc = 1979-05-27 07:32:00\nd = inf\ne = true",
    "strings": 'a = "#\\""\nb = \'C:\\\'\nc = \'\'\nd = ""\ne = "\\\\"\n',
    "long_strings": (
        'a = """x"y""z\\""""""\nb = \'\'\'it\'s ""\'\'\'\'\nc = """"""\nd = """\\\n  [no]\n"""\n'
    ),
    "long_strings_that_end_in_a_quote": 'a = """x""""\nb = "y"\n',
    "lists": 'a = [ # ]\n  "]", \'[\', # "\n  [1, 2,],\n]\nb = []\nc = [\n]\n',
    "inline_tables": "a = {b = [1, {c = 2}], d.e = '}'}\nf = {}\n",
    "tables": '[a]\nb = 1\n[ a . "c d" ]  # [x]\n  e = 2\n[f.g]\nh.i = 3\n\n',
    "crlf": "[a]\r\nb = '1' # c\r\nc = [\r\n  1,\r\n]\r\n",
    "empty": "",
    "comment": "# a = 1",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_value_is_found(name: str) -> None:
    text = DOCUMENTS[name]
    found: dict[str, Any] = {}
    for statement in read_statements(text):
        table = found
        for part in statement.path[: -1 if statement.key else None]:
            table = table.setdefault(part, {})
        if statement.key:
            value = text[statement.value[0].start : statement.value[-1].end]
            assert statement.end == statement.value[-1].end
            table[statement.path[-1]] = tomllib.loads(f"v = {value}")["v"]
    assert tomllib.loads(text) == found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_tokens_leave_nothing_out(name: str) -> None:
    text = DOCUMENTS[name]
    assert text == "".join(token.text for token in read_tokens(text))


def test_tables_in_arrays_are_marked() -> None:
    statements = read_statements("[[a.b]]\nc = 1\n[[ a.b ]]\n[d]\ne = [[1]]\n")
    marked = [(statement.path, statement.in_array) for statement in statements]
    expected = [
        (("a", "b"), True),
        (("a", "b", "c"), True),
        (("a", "b"), True),
        (("d",), False),
        (("d", "e"), False),
    ]
    assert expected == marked
