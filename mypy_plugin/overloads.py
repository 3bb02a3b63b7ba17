"""Overloaded routines: which of their overloads fit, together with what else a call passes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, Overloaded

from mypy_plugin import internals
from mypy_plugin.passed import Passed, has_shape

#: A call of many routines with many overloads each is not searched through to its end.
_MOST_CHOICES = 100


def choices(
    api: CheckerPluginInterface, how: CallableType, passed: Sequence[Passed]
) -> Iterator[tuple[Passed, ...]]:
    """The arguments with one overload for each overloaded routine, in the order of their overloads.

    At last, the arguments as they are: what disagrees then is the routine, not one overload.
    """
    options = [_options(api, how, item) for item in passed]
    if any(options):
        each = [found or [item] for found, item in zip(options, passed, strict=True)]
        yield from islice(product(*each), _MOST_CHOICES)
    yield tuple(passed)


def _options(api: CheckerPluginInterface, how: CallableType, item: Passed) -> list[Passed]:
    routine = internals.as_callable(api, item.type, item.expression)
    if not isinstance(routine, Overloaded):
        return []
    overloads = [replace(item, type=overload) for overload in routine.items]
    return [overload for overload in overloads if has_shape(how, overload)]
