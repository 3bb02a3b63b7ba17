"""The sources in which nothing has changed that any of their modules depends on.

They need not be looked at again: their records are not even decoded. Whatever is not plain (a call
under a `# type: ignore`, a task beside the calls, modules that import each other) is never settled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from how_codegen.check import Checked, CheckedModule
from how_codegen.fingerprint import SHORT, identity
from how_codegen.kept.modules import Kept, KeptModule, KeptSource, found_right
from how_codegen.plan.calls import inner_calls, passed_names, routines_of, with_inner_calls
from how_codegen.records import HowCall


class Settled(msgspec.Struct, frozen=True):
    """The settled sources by the names of their modules, and what was made from their calls."""

    sources: Mapping[str, KeptSource] = {}
    modules: Mapping[str, KeptModule] = {}

    @property
    def instances(self) -> dict[str, str]:
        """The full name that each of their calls is bound to, and the module that it has."""
        return {
            f"{module}.{name}": name
            for module, source in self.sources.items()
            for name in source.names
        }


class Sources:
    """What is to be known of the sources of one run without a look at other runs."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked
        self._versions: dict[str, str | None] = {}
        self._found: dict[str, KeptSource] = {}

    def version(self, module: str) -> str | None:
        """What tells whether a module is as it was; None where nothing can tell."""
        if module not in self._versions:
            self._versions[module] = _version(self._checked.modules.get(module))
        return self._versions[module]

    def with_calls(self) -> Iterator[str]:
        """The sources whose calls get modules, as far as there are any."""
        return (name for name, item in self._checked.modules.items() if item.may_have_calls)

    def of(self, module: str) -> KeptSource:
        """A source with its calls."""
        if module not in self._found:
            record = self._checked.modules[module].record
            assert record is not None
            calls = {call.span: call for call in record.calls}
            self._found[module] = _summary(
                [with_inner_calls(call, calls) for call in calls.values()]
            )
        return self._found[module]

    def is_plain(self, module: str, made: Collection[str]) -> bool:
        """Does it hold nothing but calls that have got their modules, which are `made`?

        Not where modules import each other: what they are like depends on others' imports, too.
        """
        record = self._checked.modules[module].record
        return (
            record is not None
            and not self._checked.cycles
            and not record.definitions
            and not record.routines
            and all(call.accepted and not call.ignored for call in record.calls)
            and all(call.bound_to is None or call.bound_to in made for call in record.calls)
        )


def settled(sources: Sources, checked: Checked, kept: Kept, root: Path) -> Settled:
    """The sources that are as they were when all of their modules were made.

    So is all that they depend on, and no other source has got, had or lost a call that one of them
    might share its module, its name or an instance with.
    """
    changed = {name for name, version in kept.versions.items() if sources.version(name) != version}
    if not checked.complete or checked.cycles or kept.constants & changed:
        return Settled()
    same: dict[str, KeptSource] = {}
    modules: dict[str, KeptModule] = {}
    for module, source in kept.sources.items():
        is_same = module not in changed and source.depends.isdisjoint(changed)
        if is_same and checked.modules[module].may_have_calls:
            found = _modules(source, kept, root)
            if len(found) == len(source.names):
                same[module] = source
                modules |= found
    others = {module: sources.of(module) for module in sources.with_calls() if module not in same}
    gone = {module: source for module, source in kept.sources.items() if module not in same}
    touched = _Touched([*others.items(), *gone.items()])
    left = {module: source for module, source in same.items() if not touched.concerns(source)}
    return Settled(left, {name: modules[name] for one in left.values() for name in one.names})


def to_keep(kept: Kept, sources: Sources, settled: Settled, constants: frozenset[str]) -> Kept:
    """What is kept of this run, with the sources that may be settled in the next.

    `constants` are the modules that constants were looked for in.
    """
    plain = {
        module: sources.of(module)
        for module in sources.with_calls()
        if module not in settled.sources and sources.is_plain(module, kept.modules.keys())
    }
    every = {**settled.sources, **plain}
    named = {*every, *constants}.union(*(source.depends for source in every.values()))
    versions = {module: sources.version(module) for module in sorted(named)}
    known = {module: version for module, version in versions.items() if version is not None}
    if not constants <= known.keys():
        every = {}
    return msgspec.structs.replace(
        kept,
        sources={
            module: source
            for module, source in every.items()
            if module in known and source.depends <= known.keys()
        },
        constants=constants,
        versions=known,
    )


def _modules(source: KeptSource, kept: Kept, root: Path) -> dict[str, KeptModule]:
    """The modules of a source whose files are as they should be."""
    known = {name: kept.modules[name] for name in source.names if name in kept.modules}
    found = {name: found_right(root, module) for name, module in known.items()}
    return {name: module for name, module in found.items() if module is not None}


class _Touched:
    """What calls that are not settled have to do with."""

    def __init__(self, sources: Collection[tuple[str, KeptSource]]) -> None:
        self._identities = {one for _, source in sources for one in source.identities}
        self._names = {name.lower() for _, source in sources for name in source.names}
        self._instances = {
            f"{module}.{name}" for module, source in sources for name in source.names
        }

    def concerns(self, source: KeptSource) -> bool:
        """May a source mean something else by them?"""
        return not (
            self._identities.isdisjoint(source.identities)
            and self._instances.isdisjoint(source.passes)
            and self._names.isdisjoint(name.lower() for name in source.names)
        )


def _version(module: CheckedModule | None) -> str | None:
    if module is None:
        return ""
    if module.text is None:
        return None
    record = module.recorded.digest if module.recorded is not None else ""
    return f"{record} {module.text} {module.path}"


def _summary(calls: Collection[HowCall]) -> KeptSource:
    every = [one for call in calls for one in (call, *inner_calls(call))]
    named = {name.fullname for call in every for name in passed_names(call)}
    modules = {call.how.module for call in every}
    modules |= {name.module for call in every for name in routines_of(call)}
    return KeptSource(
        names=tuple(call.bound_to for call in calls if call.bound_to is not None),
        identities=frozenset(identity(call)[: 2 * SHORT] for call in every),
        passes=frozenset(named),
        depends=frozenset(modules),
    )
