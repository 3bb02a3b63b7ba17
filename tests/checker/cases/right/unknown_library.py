"""Routines of a module that mypy cannot see."""
from typing import Any, assert_type

from nlp.hows import compose, pipeline, twice
from nlp.tasks import double, length, spell
from nowhere_to_be_found import client, fetch, store  # type: ignore[import-not-found]

fetched = compose(fetch, spell)
stored = compose(length, store)
through_client = compose(client.fetch, client.store)
mixed = pipeline(double, fetch, double)
again = twice(fetch)


async def use() -> None:
    assert_type(await fetched("a"), str)
    assert_type(await stored("a"), Any)
    assert_type(await through_client("a"), Any)
    assert_type(await mixed(1), int)
    assert_type(await again(1), Any)
