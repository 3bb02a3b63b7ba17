"""`how list`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from how_codegen.cli import FINE
from how_codegen.cli.check import report
from how_codegen.cli.project import enter_project
from how_codegen.pipeline import Generation, prepare_generation
from how_codegen.plan import UnnamedCall, routine_names
from how_codegen.records import HowCall, Name


def run(options: argparse.Namespace) -> int:
    """Print every HOW of the project with its instances, and what is in the way of any."""
    del options
    settings = enter_project()
    generation = prepare_generation(settings)
    lines = list(_lines(generation))
    print("\n".join(lines) if lines else "no HOWs")
    if generation.blocking:
        sys.stdout.flush()
        return report(settings, generation.blocking, generation.other_errors)
    return FINE


def _lines(generation: Generation) -> Iterator[str]:
    slots = _definitions(generation)
    called = {item.call.how for item in generation.plan.specializations}
    called |= {item.call.how for item in generation.plan.unnamed}
    for how in sorted({*slots, *called}):
        yield f"{how.last}  {how.module}  ({', '.join(slots.get(how, ()))})"
        yield from _named(generation, how)
        yield from _unnamed(generation, how)


def _definitions(generation: Generation) -> dict[Name, tuple[str, ...]]:
    return {
        definition.name: definition.slots
        for module in generation.checked.modules.values()
        if module.record is not None and module.is_source
        for definition in module.record.definitions
    }


def _named(generation: Generation, how: Name) -> Iterator[str]:
    states = {item.name: item.state.value for item in generation.differences}
    first = _first_with(generation)
    for item in generation.plan.specializations:
        if item.call.how != how:
            continue
        made = generation.made.get(item.name)
        state = states.get(item.name, "no module")
        same = first.get(made.entry.fingerprint, item.name) if made else item.name
        twin = f", same as {same}" if same != item.name else ""
        yield f"  {item.name}  {state}{twin}  {item.path}:{item.call.span.line}"
        yield from _routines(item.call)
        if made and made.entry.types:
            types = made.entry.types.items()
            yield "    " + ", ".join(f"{name} = {type_}" for name, type_ in types)


def _unnamed(generation: Generation, how: Name) -> Iterator[str]:
    first = _first_with(generation)
    for item in generation.plan.unnamed:
        if item.call.how != how:
            continue
        same = first.get(generation.definitions.fingerprint(item.call) or "")
        twin = f"  same as {same}" if same else ""
        yield f"  ({_where(item)})  {item.path}:{item.call.span.line}{twin}"
        yield from _routines(item.call)


def _routines(call: HowCall) -> Iterator[str]:
    shown = routine_names(call)
    if shown:
        yield f"    {', '.join(shown)}"


def _first_with(generation: Generation) -> dict[str, str]:
    """The first instance, by name, of each fingerprint."""
    made = sorted(generation.made.items(), reverse=True)
    return {module.entry.fingerprint: name for name, module in made}


def _where(item: UnnamedCall) -> str:
    if item.call.ignored:
        return "ignored"
    return f"in {item.call.enclosing}" if item.call.enclosing else "unnamed"
