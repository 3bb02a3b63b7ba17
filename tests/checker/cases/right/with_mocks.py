"""Tests give mocks, casts and ignored mistakes to a HOW."""
from typing import Any, assert_type, cast
from unittest.mock import AsyncMock, MagicMock, Mock, create_autospec

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, double, length, pick_torch, plain_double, spell, train_torch
from nlp.types import Corpus, TorchModel

fake = AsyncMock(return_value=1)
mock: Any = Mock()


async def test_with_mocks() -> None:
    assert_type(await build_transformer(clean, AsyncMock(), pick_torch)(Corpus(), []), TorchModel)
    assert_type(await compose(fake, spell)("a"), str)
    assert_type(await compose(length, mock)("a"), Any)
    twice(cast(Routine[[int], int], MagicMock()))
    twice(cast("Routine[[int], int]", fake))
    compose(length, create_autospec(spell))
    compose(mock.first, mock.second)
    twice(define.task(plain_double))
    twice(length)  # type: ignore[how-typevar]


def test_parametrized() -> None:
    for step, argument in [(twice(double), 1), (compose(double, double), 2)]:
        assert step is not None and argument


test_with_mocks_again = test_with_mocks
