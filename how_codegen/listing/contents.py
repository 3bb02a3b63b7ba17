"""What `how list` shows: every HOW of the project, its instances, and its other calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from how_codegen.fingerprint import SHORT
from how_codegen.key.callers import Callers
from how_codegen.key.equals import first_of_equals
from how_codegen.pipeline import Generation
from how_codegen.plan import Specialization, UnnamedCall
from how_codegen.plan.calls import routine_names
from how_codegen.records import HowCall, Name, Span
from how_codegen.settings import Settings


class ListedModule(msgspec.Struct, frozen=True):
    """A module that a call has, or gets: its file from the root, its state, its version.

    `reexports` is the module whose workflow it gives another name, if that is all that it does.
    """

    name: str
    file: str
    state: str
    version: str
    reexports: str | None


class ListedCall(msgspec.Struct, frozen=True, kw_only=True):
    """A call of a HOW.

    `name` is what it is bound to, if anything; `enclosing` what it stands in. `same_as` is the
    instance that an equal call is bound to. `obstacle` says why it has no module, `possible` is the
    name of one that it could have.
    """

    name: str | None
    enclosing: str | None
    path: str
    span: Span
    routines: tuple[str, ...]
    types: Mapping[str, str] = {}
    module: ListedModule | None = None
    same_as: str | None = None
    possible: str | None = None
    obstacle: str | None = None
    is_ignored: bool = False


class ListedHow(msgspec.Struct, frozen=True):
    """A HOW, the names of its parameters, its instances by name, and its other calls by place."""

    name: Name
    slots: tuple[str, ...]
    instances: tuple[ListedCall, ...]
    unnamed: tuple[ListedCall, ...]


def listed(settings: Settings, generation: Generation) -> tuple[ListedHow, ...]:
    """The HOWs that the project defines or calls, in the order of their full names."""
    reader = _Reader(settings, generation)
    plan = generation.plan
    slots = {
        definition.name: definition.slots
        for module in generation.checked.modules.values()
        if module.record is not None and module.is_source
        for definition in module.record.definitions
    }
    called = {item.call.how for item in plan.instances_only}
    called |= {item.call.how for item in plan.unnamed}
    return tuple(
        ListedHow(
            how,
            slots.get(how, ()),
            tuple(reader.instance(item) for item in plan.instances_only if item.call.how == how),
            tuple(reader.unnamed(item) for item in plan.unnamed if item.call.how == how),
        )
        for how in sorted({*slots, *called})
    )


class _Reader:
    """Looks up what the generation says of a call."""

    def __init__(self, settings: Settings, generation: Generation) -> None:
        self._made = generation.made
        self._states = {item.name: item.state.value for item in generation.differences}
        named = generation.plan.instances_only
        self._equals = {
            item.name: (item.call.how, self._made[item.name].entry.fingerprint)
            for item in named
            if item.name in self._made
        }
        self._first = first_of_equals(named, self._equals)
        self._problems = _problems(settings, generation.plan.unnamed)

    def instance(self, item: Specialization) -> ListedCall:
        """A call that is bound to a name."""
        made = self._made.get(item.name)
        first = self._first[self._equals[item.name]] if made is not None else item.name
        return msgspec.structs.replace(
            _call(item.path, item.call),
            name=item.name,
            types=made.entry.types if made is not None else {},
            module=self._module(item.name),
            same_as=first if first != item.name else None,
        )

    def unnamed(self, item: UnnamedCall) -> ListedCall:
        """A call that is bound to none."""
        shown = _call(item.path, item.call)
        obstacle = item.obstacle or self._problems.get((item.path, item.call.span))
        if obstacle is not None:
            return msgspec.structs.replace(shown, obstacle=obstacle)
        made = self._made.get(item.same or item.name or "")
        return msgspec.structs.replace(
            shown,
            types=made.entry.types if made is not None else {},
            same_as=item.same,
            module=self._module(item.name) if item.name and item.is_asked else None,
            possible=None if item.is_asked else item.name,
        )

    def _module(self, name: str) -> ListedModule | None:
        made = self._made.get(name)
        if made is None:
            return None
        entry, state = made.entry, self._states.get(name, "")
        return ListedModule(name, entry.file, state, entry.fingerprint[:SHORT], made.reexports)


def _problems(
    settings: Settings, calls: Sequence[UnnamedCall]
) -> dict[tuple[str, Span], str | None]:
    """Why names that calls pass do not mean what they meant, call by call."""
    items = [
        Specialization(str(number), item.module, item.path, item.call, "unnamed")
        for number, item in enumerate(calls)
    ]
    sites = Callers(settings.root, {}).sites(items)
    return {(item.path, item.call.span): sites[item.name].problem for item in items}


def _call(path: str, call: HowCall) -> ListedCall:
    return ListedCall(
        name=None,
        enclosing=call.enclosing,
        path=path,
        span=call.span,
        routines=routine_names(call),
        is_ignored=call.ignored,
    )
