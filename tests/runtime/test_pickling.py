"""Routines pickle as references, HOW calls as calls."""

from __future__ import annotations

import asyncio
import copy
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from how_codegen import define

MODULES = Path(__file__).parent / "modules"
ROOT = Path(__file__).parents[2]
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
task: Any = define.task


def round_trip(value: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize(
    "path",
    ["clean", "train", "build", "Trainer.train", "Trainer.outer_static", "Trainer.inner_static"],
)
def test_by_reference_is_the_same_object(library: Any, path: str, protocol: int) -> None:
    found = library
    for part in path.split("."):
        found = getattr(found, part)
    assert round_trip(found, protocol) is found
    assert pickle._loads(pickle._dumps(found, protocol)) is found  # type: ignore[attr-defined]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_what_a_function_made_pickles_by_its_own_name(library: Any, protocol: int) -> None:
    assert round_trip(library.made, protocol) is library.made
    assert pickle._loads(pickle._dumps(library.made, protocol)) is library.made  # type: ignore[attr-defined]


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_copies_are_the_same_object(library: Any, duplicate: Any) -> None:
    local = task(lambda: 1)
    for value in (library.clean, library.build, library.built, local):
        assert duplicate([value])[0] is value
        assert duplicate(value) is value


def test_a_local_routine_says_what_to_do() -> None:
    def local() -> None: ...

    with pytest.raises(pickle.PicklingError, match=r"local is not found.*at the top of a module"):
        pickle.dumps(task(local))


def test_a_replaced_routine_says_what_to_do(library: Any) -> None:
    with pytest.raises(pickle.PicklingError, match=r"train is something else"):
        pickle.dumps(library.replaced)


@pytest.mark.parametrize("method", ["train", "train_in_thread", "of_class"])
def test_a_bound_routine_pickles_with_its_instance(library: Any, method: str) -> None:
    trainer = library.Trainer(10)
    bound = getattr(trainer, method)
    loaded = round_trip(bound)
    assert asyncio.run(loaded(2)) == asyncio.run(bound(2))
    again = round_trip((trainer, trainer.train))
    assert again[1].__self__ is again[0]


def test_a_deep_copy_of_a_bound_routine_is_bound_to_the_copy(library: Any) -> None:
    trainer = library.Trainer(10)
    copied, routine = copy.deepcopy((trainer, trainer.train))
    assert copied is not trainer
    assert routine.__self__ is copied


@pytest.mark.parametrize("name", ["built", "built_from_plain"])
def test_a_how_call_pickles_as_a_call(library: Any, name: str) -> None:
    built = getattr(library, name)
    loaded = round_trip(built)
    assert loaded is not built
    assert loaded.name == built.name
    arguments = (" a ", [1, 2])
    assert asyncio.run(loaded(*arguments)) == asyncio.run(built(*arguments))


def test_a_slot_made_from_a_plain_function_pickles(library: Any) -> None:
    slots: list[Any] = []

    @define.how
    def keep(*given: Any) -> Any:
        slots.extend(given)

        async def workflow() -> None: ...

        return workflow

    keep(library.plain, library.Trainer(5).plain)
    function, method = round_trip(slots)
    assert asyncio.run(function("a")) == "A"
    assert asyncio.run(method(2)) == 3


def test_a_how_call_with_what_does_not_pickle_does_not_either(library: Any) -> None:
    async def local(text: str) -> str:
        return text

    built = library.build(local, library.train, library.pick)
    with pytest.raises((pickle.PicklingError, AttributeError), match="local"):
        pickle.dumps(built)


def test_another_process_gets_its_own_modules_objects(library: Any) -> None:
    trainer = library.Trainer(10)
    values = (library.clean, library.built, library.build, trainer.train, library.built_from_method)
    program = """
import asyncio, pickle, sys
clean, built, build, train, from_method = pickle.load(sys.stdin.buffer)
import runtime_library
assert clean is runtime_library.clean and build is runtime_library.build
print(asyncio.run(built(" a ", [1, 2])), asyncio.run(train(2)), asyncio.run(from_method(2)))
"""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        input=pickle.dumps(values),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(MODULES)])},
        timeout=60,
        check=False,
    )
    assert (ran.stderr.decode(), ran.stdout.decode()) == ("", "('a', [0, 1, 2]) 12 3\n")
