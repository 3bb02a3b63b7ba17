"""What a workflow must be given."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, List, Literal, Optional  # noqa: UP035 - that is tested

import pytest

from how_codegen import define
from how_codegen.errors import HowError
from how_codegen.run.parameters import Parameter, describe_shape, read_parameters, type_text


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (int, "int"),
        (Path, "Path"),
        (List[Path], "List[Path]"),  # noqa: UP006
        (Optional[datetime.date], "Optional[date]"),  # noqa: UP045
        (dict[str, Path], "dict[str, Path]"),
        (Literal["a.b"], "Literal['a.b']"),
        (Any, "Any"),
    ],
)
def test_type_text(type_: Any, text: str) -> None:
    assert type_text(type_) == text


def test_shape_shows_defaults() -> None:
    parameters = [Parameter("data", list[Path]), Parameter("limit", int, 10)]
    assert describe_shape(parameters) == '{"data": list[Path], "limit": int = 10}'


def test_sync_workflow_and_missing_annotations() -> None:
    @define.workflow(name="plain")
    def plain(first, second: int = 2):  # type: ignore[no-untyped-def]
        return first

    assert read_parameters(plain) == (Parameter("first", Any), Parameter("second", int, 2))


def test_annotation_that_means_nothing_at_run_time() -> None:
    @define.workflow(name="late")
    async def late(data: Missing) -> None:  # type: ignore[name-defined]  # noqa: F821
        pass

    with pytest.raises(HowError, match="name 'Missing' is not defined") as raised:
        read_parameters(late)
    assert raised.value.place == late.fullname
