"""JSON documents as arguments: every kind of type, and what is said about what does not fit."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, NamedTuple, NewType, TypedDict

import msgspec
import pytest

from how_codegen import define
from how_codegen.errors import HowError
from how_codegen.run.arguments import Arguments, bind_arguments
from how_codegen.run.document import parse_document
from how_codegen.run.failure import CodeFailedError
from how_codegen.run.parameters import Parameter, read_parameters


class Colour(enum.Enum):
    RED = "red"


class Corpus:
    pass


@dataclass
class Params:
    iterations: int
    rate: float = 0.5
    device: Corpus | None = None


@dataclass
class Nested:
    first: Params
    rest: list[Params] = field(default_factory=list)


@dataclass
class Positive:
    number: int

    def __post_init__(self) -> None:
        if self.number == 0:
            raise KeyError("zero")
        if self.number < 0:
            raise ValueError("too small")


class Pair(NamedTuple):
    source: str
    target: str


class Options(TypedDict):
    depth: int


UserId = NewType("UserId", int)


def decode(type_: Any, json: str) -> Any:
    document = parse_document("input.json", f'{{"data": {json}}}'.encode())
    return bind_arguments("it", [Parameter("data", type_)], document).kwargs["data"]


@pytest.mark.parametrize(
    ("type_", "json", "value"),
    [
        (int, "3", 3),
        (int, "123456789012345678901234567890", 123456789012345678901234567890),
        (float, "3", 3.0),
        (str | None, "null", None),
        (int | str, '"a"', "a"),
        (bytes, '"YQ=="', b"a"),
        (Decimal, "0.10", Decimal("0.10")),
        (Any, '{"a": [1]}', {"a": [1]}),
        (object, "[1]", [1]),
        (list[int], "[1, 2]", [1, 2]),
        (tuple[int, str], '[1, "a"]', (1, "a")),
        (tuple[int, ...], "[1, 2]", (1, 2)),
        (set[int], "[1]", {1}),
        (Sequence[int], "[1]", [1]),
        (Iterable[Params], '[{"iterations": 1}]', [Params(1)]),
        (Iterable, "[1]", [1]),
        (Mapping[str, int], '{"a": 1}', {"a": 1}),
        (dict[int, Pair], '{"1": ["a", "b"]}', {1: Pair("a", "b")}),
        (datetime.datetime, '"2024-01-02T03:04:05"', datetime.datetime(2024, 1, 2, 3, 4, 5)),
        (datetime.date, '"2024-01-02"', datetime.date(2024, 1, 2)),
        (Path, '"a/b"', Path("a/b")),
        (list[Path | None], '["a", null]', [Path("a"), None]),
        (PurePosixPath, '"a"', PurePosixPath("a")),
        (Colour, '"red"', Colour.RED),
        (Literal["a", "b"], '"b"', "b"),
        (UserId, "5", UserId(5)),
        (Options, '{"depth": 1}', {"depth": 1}),
        (Annotated[int, msgspec.Meta(ge=0)], "0", 0),
        (Params, '{"iterations": 1}', Params(1)),
        (Params | None, '{"iterations": 1, "device": null}', Params(1)),
        (Nested, '{"first": {"iterations": 1}}', Nested(Params(1))),
        (Positive, '{"number": 1}', Positive(1)),
    ],
)
def test_values(type_: Any, json: str, value: object) -> None:
    made = decode(type_, json)
    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize(
    ("type_", "json", "message"),
    [
        (int, '"3"', "data: Expected int, got str"),
        (list[Params], '[{"iterations": "x"}]', "data[0].iterations: Expected int, got str"),
        (list[Params], "[{}]", "data[0]: Object missing required field iterations"),
        (list[Params], '[{"iterations": 1, "rat": 2}]', "data[0].rat: Params has no such field"),
        (Params | None, '{"iteration": 1}', "data.iteration: Params has no such field"),
        (Nested, '{"first": {"iterations": 1, "x": 1}}', "data.first.x: Params has no such field"),
        (dict[str, Options], '{"a": {"deep": 1}}', 'data["a"].deep: Options has no such field'),
        (tuple[int, Params], '[1, {"x": 1}]', "data[1].x: Params has no such field; it has iter"),
        (Colour, '"blue"', "data: Invalid enum value 'blue'"),
        (dict[int, int], '{"a": 1}', "a key of data: Expected int, got str"),
        (Path, "3", "data: Expected str for a path, got int"),
        (Iterable[int], '[1, "a"]', "data[1]: Expected int, got str"),
        (Positive, '{"number": -1}', "data: too small"),
        (Annotated[int, msgspec.Meta(ge=0)], "-1", "data: Expected int >= 0"),
        (Corpus, "{}", "data: Corpus cannot come from JSON"),
        (Params, '{"iterations": 1, "device": 1}', "data.device: Corpus cannot come from JSON"),
        (Callable[[int], int], "1", "data: Callable[[int], int] cannot come from JSON"),
        (Params | Positive, "{}", 'parameter "data" (Params | Positive): Type unions may not'),
    ],
)
def test_misfits(type_: Any, json: str, message: str) -> None:
    with pytest.raises(HowError) as raised:
        decode(type_, json)
    assert str(raised.value).startswith(f"input.json: {message}")


def test_type_that_cannot_come_from_json_has_a_tip() -> None:
    for type_ in (Corpus, Params | Positive):
        with pytest.raises(HowError, match="such types can: dataclasses"):
            decode(type_, "{}")


def test_other_exception_of_the_users_class() -> None:
    with pytest.raises(CodeFailedError, match='the argument "data" cannot be made') as raised:
        decode(Positive, '{"number": 0}')
    assert isinstance(raised.value.__cause__, KeyError)


@define.workflow(name="it")
async def it(data: list[int], /, limit: int = 3, *rest: int, note: str = "", **others: int) -> None:
    pass


@define.workflow(name="gaps")
async def gaps(a: int = 1, b: int = 2, /, c: int = 3) -> None:
    pass


def bind(workflow: Any, json: str | None) -> Arguments:
    document = None if json is None else parse_document("input.json", json.encode())
    return bind_arguments(workflow.name, read_parameters(workflow), document)


@pytest.mark.parametrize(
    ("workflow", "json", "args", "kwargs"),
    [
        (it, '{"data": [1]}', ([1],), {}),
        (it, '{"data": [1], "note": "n"}', ([1],), {"note": "n"}),
        (it, "[[1]]", ([1],), {}),
        (it, "[[1], 2]", ([1],), {"limit": 2}),
        (gaps, '{"b": 5}', (1, 5), {}),
        (gaps, '{"c": 5}', (1, 2), {"c": 5}),
        (gaps, "[]", (1, 2), {}),
        (gaps, None, (), {}),
    ],
)
def test_binding(
    workflow: Any, json: str | None, args: tuple[object, ...], kwargs: dict[str, object]
) -> None:
    bound = bind(workflow, json)
    assert bound == Arguments(args, kwargs)
    workflow(*bound.args, **bound.kwargs).close()


@pytest.mark.parametrize(
    ("json", "message"),
    [
        ("{}", 'it also needs "data"'),
        ("[]", 'it also needs "data"'),
        ('{"data": [], "dta": 1, "x": 2}', 'there is no parameter "dta", "x"'),
        ('{"data": [], "rest": [1]}', 'there is no parameter "rest"'),
        ("[[1], 2, 3]", "too many: 3 values for 2 parameters"),
        ("3", "expected an object or an array"),
    ],
)
def test_wrong_parameters(json: str, message: str) -> None:
    with pytest.raises(HowError) as raised:
        bind(it, json)
    assert (raised.value.message, raised.value.place) == (message, "input.json")
    shape = """{"data": list[int], "limit": int = 3, "note": str = ''}"""
    assert raised.value.tip is not None
    assert shape in raised.value.tip
