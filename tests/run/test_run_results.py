"""Results as JSON."""

from __future__ import annotations

import datetime
import enum
import json
from collections import UserDict, deque
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from how_codegen.run.results import NotJsonError, encode_result


class Colour(enum.Enum):
    RED = "red"


@dataclass
class Model:
    name: str
    weights: dict[str, float]


class Pair(NamedTuple):
    source: str
    target: str


class Plain:
    pass


@pytest.mark.parametrize(
    ("result", "value"),
    [
        (None, None),
        (2**70, 2**70),
        (float("nan"), None),
        ("é", "é"),
        (Model("m", {"a": 0.5}), {"name": "m", "weights": {"a": 0.5}}),
        ([Pair("a", "b")], [["a", "b"]]),
        ({Colour.RED}, ["red"]),
        ({Colour.RED: 1}, {"red": 1}),
        ({1: Path("a/b")}, {"1": "a/b"}),
        (datetime.date(2024, 1, 2), "2024-01-02"),
        (deque([1, 2]), [1, 2]),
        (range(2), [0, 1]),
        (UserDict(a=1), {"a": 1}),
    ],
)
def test_what_json_holds(result: object, value: object) -> None:
    assert json.loads(encode_result(result)) == value


def test_layout() -> None:
    assert encode_result({"b": [1], "a": []}) == b'{\n  "b": [\n    1\n  ],\n  "a": []\n}\n'


endless: list[object] = []
endless.append(endless)


@pytest.mark.parametrize(
    ("result", "message"),
    [
        (Plain(), f"there is no JSON for {__name__}.Plain"),
        ([{"a": Plain()}], f"there is no JSON for {__name__}.Plain"),
        (1j, "there is no JSON for complex"),
        ({("a", "b"): 1}, "it has keys of type tuple"),
        ({True: 1}, "it has keys of type bool"),
        (endless, "contains itself"),
        ("\ud800", "surrogates not allowed"),
    ],
)
def test_what_json_cannot_hold(result: object, message: str) -> None:
    with pytest.raises(NotJsonError, match=message):
        encode_result(result)
