"""HOW calls wherever one can stand."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from lab.hows import counted, delegated, each, pipe, remembered, repeat
from lab.tasks import double, inc, label, make, plain
from lab.tasks import fail as broken

from how_codegen.types import Routine

Workflow = Routine[[int], int]

# The same as a call below.
twice = pipe(inc, inc)

# Not about any call.
table = {"doubled": pipe(inc, double), "made": [pipe(inc, pipe(inc, make))]}
first, second = repeat(inc, 2), repeat(inc, 3)
_ = pipe(inc, inc)


class Workflows(NamedTuple):
    one: Workflow
    other: Workflow


def in_function() -> Workflows:
    """Its own names and imports do not matter."""
    from lab.tasks import inc as increased

    inner: Workflow = pipe(increased, double)
    return Workflows(inner, other=pipe(pipe(inc, double), broken))


def by_default(workflow: Workflow = pipe(plain, double)) -> Workflow:  # noqa: B008
    return workflow


class Holder:
    kept = remembered(inc)
    runs: Workflow

    def __init__(self) -> None:
        self.runs = counted(inc)

    @classmethod
    def nested(cls) -> list[Workflow]:
        def inside() -> Workflow:
            return each([inc, partial(double)])

        return [inside(), *(delegated(double) for _ in range(1))]


late: Callable[[], Workflow] = lambda: repeat(pipe(double, inc), times=-1)  # noqa: E731
used = label
