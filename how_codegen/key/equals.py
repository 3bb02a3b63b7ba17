"""Calls that are equal: the first of them, by their places, has the workflow for all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.plan import Specialization
from how_codegen.records import Name
from how_codegen.specialize import may_be_shared

Equals = tuple[Name, str]
"""Equal for equal calls: the HOW, and the fingerprint."""


def first_of_equals(
    items: Sequence[Specialization], equals: Mapping[str, Equals]
) -> dict[Equals, str]:
    """The name of the first of each; `equals` are those of the calls that are found, by name."""
    first: dict[Equals, str] = {}
    for item in sorted(items, key=lambda item: item.place):
        if item.name in equals:
            first.setdefault(equals[item.name], item.name)
    return first


def reexports(
    items: Sequence[Specialization],
    equals: Mapping[str, Equals],
    impossible: Collection[str],
    definitions: Definitions,
) -> dict[str, str]:
    """The names of modules that only re-export another's workflow, with the name of that one.

    Not where an instance keeps something of its own that may change. `impossible` are the names of
    calls that can have no module.
    """
    groups: dict[Equals, list[Specialization]] = {}
    for item in sorted(items, key=lambda item: item.place):
        if item.name in equals and item.name not in impossible:
            groups.setdefault(equals[item.name], []).append(item)
    found: dict[str, str] = {}
    for group in groups.values():
        if len(group) > 1:
            found |= _shared(group, definitions)
    return found


def _shared(group: Sequence[Specialization], definitions: Definitions) -> dict[str, str]:
    """The others of a group of equal calls, with the first."""
    blueprints = definitions.of(group[0])
    if isinstance(blueprints, Finding) or not may_be_shared(group[0].call, blueprints):
        return {}
    return {item.name: group[0].name for item in group[1:]}
