"""What each call's module would be made from: known without making it."""

from __future__ import annotations

import os
from collections.abc import Mapping

import msgspec

from how_codegen.check import Checked
from how_codegen.definitions import Definitions
from how_codegen.format.batch import formatter_hash
from how_codegen.kept.modules import CallSite, Kept, KeptCaller
from how_codegen.key.callers import Callers
from how_codegen.key.equals import Equals, first_of_equals, reexports
from how_codegen.key.module_key import (
    CallKey,
    CycleKey,
    ModuleKey,
    ProjectKey,
    key_of,
    passed_instances,
    placeless,
)
from how_codegen.plan import Plan, Specialization
from how_codegen.plan.calls import inner_calls
from how_codegen.plan.settled import Settled
from how_codegen.records import HowCall, Name
from how_codegen.render.folder import template_hash
from how_codegen.settings import Settings
from how_codegen.specialize import Elsewhere


class Keyed(msgspec.Struct, frozen=True):
    """A call, the keys of it and of its module, and what of other calls it depends on.

    `key` is None where the HOW of the call, or of a call in it, is not found. `first` is the
    workflow of an equal call, if the module is only another name for that. `around` are the
    modules that its own imports and that import it, at whatever remove.
    """

    item: Specialization
    call_key: str | None
    key: str | None
    fingerprint: str
    site: CallSite
    elsewhere: Elsewhere
    first: Name | None
    around: frozenset[str] = frozenset()


class Project(msgspec.Struct, frozen=True):
    """What every module depends on: its key, and the project's own top-level names."""

    key: str
    first_party: frozenset[str]


def project_of(settings: Settings, checked: Checked, kept: Kept) -> Project:
    """What every module of the project depends on."""
    first_party = _first_party(settings, checked)
    key = ProjectKey(
        generator=kept.version,
        templates=template_hash(settings),
        layout=formatter_hash(settings),
        output=settings.output,
        output_module=settings.output_module,
        first_party=tuple(sorted(first_party)),
    )
    return Project(key_of(key), first_party)


class KeyedPlan(msgspec.Struct, frozen=True):
    """Every call of a plan, but for those of settled sources; the project's own top-level names;
    what to keep of the callers."""

    calls: tuple[Keyed, ...]
    settled: Settled
    first_party: frozenset[str]
    callers: dict[str, KeptCaller]


def keyed_plan(
    settings: Settings,
    project: Project,
    checked: Checked,
    plan: Plan,
    definitions: Definitions,
    kept: Kept,
) -> KeyedPlan:
    """The keys of every call of the plan."""
    callers = Callers(settings.root, kept.callers)
    sites = callers.sites(plan.specializations)
    called = {item.name: _called(item, definitions, kept) for item in plan.specializations}
    equals = {
        item.name: (item.call.how, called[item.name][1])
        for item in plan.specializations
        if called[item.name][0] is not None
    }
    impossible = {name for name, site in sites.items() if site.problem is not None}
    others = reexports(plan.specializations, equals, impossible, definitions)
    surroundings = _Surroundings(settings.output_module, plan, equals)
    calls = []
    for item in plan.specializations:
        (call_key, fingerprint), site = called[item.name], sites[item.name]
        elsewhere = surroundings.of(item, definitions)
        first = surroundings.where(others[item.name]) if item.name in others else None
        keyed = Keyed(item, call_key, None, fingerprint, site, elsewhere, first)
        if call_key is not None:
            key = key_of(_module_key(project.key, call_key, keyed, definitions))
            keyed = msgspec.structs.replace(keyed, key=key)
        calls.append(keyed)
    settled = {checked.modules[module].path for module in plan.settled.sources}
    known = {path: caller for path, caller in kept.callers.items() if path in settled}
    return KeyedPlan(
        _in_cycles(settings, checked, calls),
        plan.settled,
        project.first_party,
        {**known, **callers.read},
    )


def _module_key(project: str, call: str, keyed: Keyed, definitions: Definitions) -> ModuleKey:
    """What a module depends on, whose call has this key."""
    item, elsewhere, paths = keyed.item, keyed.elsewhere, definitions.paths(keyed.item)
    return ModuleKey(
        project=project,
        call=call,
        name=item.name,
        caller=f"{item.module}.{item.top}",
        identity=item.identity,
        headline=keyed.site.headline,
        places=_places(item, definitions),
        instances=tuple(elsewhere.instances.items()),
        inner=tuple(elsewhere.calls.get(inner) for inner in inner_calls(item.call)),
        first=keyed.first,
        paths=tuple(paths.sources.items()),
        typing_only=tuple(sorted(paths.typing_only)),
    )


def _in_cycles(settings: Settings, checked: Checked, calls: list[Keyed]) -> tuple[Keyed, ...]:
    """The calls, with other keys for those whose modules are part of a cycle of imports."""
    if not checked.cycles:
        return tuple(calls)
    keys = {f"{settings.output_module}.{call.item.name}": call.key for call in calls}
    found: list[Keyed] = []
    for call in calls:
        own = f"{settings.output_module}.{call.item.name}"
        cycle = next((one for one in checked.cycles if own in one.modules), None)
        if cycle is not None and call.key is not None:
            others = tuple(keys.get(one) or "" for one in sorted(cycle.modules & keys.keys()))
            key = key_of(CycleKey(own=call.key, others=others, sources=cycle.sources))
            call = msgspec.structs.replace(call, key=key, around=cycle.modules - {own})
        found.append(call)
    return tuple(found)


def _called(item: Specialization, definitions: Definitions, kept: Kept) -> tuple[str | None, str]:
    """The key and the fingerprint of a call."""
    digests = [definitions.digest(one) for one in (*inner_calls(item.call), item.call)]
    known = [one for one in digests if one is not None]
    if len(known) < len(digests):
        return None, ""
    key = key_of(CallKey(call=placeless(item.call), blueprints=tuple(known)))
    earlier = kept.modules.get(item.name)
    if earlier is not None and earlier.call_key == key:
        return key, earlier.entry.fingerprint
    return key, definitions.fingerprint(item.call) or ""


def _places(item: Specialization, definitions: Definitions) -> tuple[str | tuple[str, str], ...]:
    hows = [one.how for one in (*inner_calls(item.call), item.call)]
    return (item.path, *[definitions.place(how) for how in hows])


class _Surroundings:
    """Where the workflows are that modules can import, those of equal calls among them."""

    def __init__(self, package: str, plan: Plan, equals: Mapping[str, Equals]) -> None:
        self._package = package
        self._instances = {fullname: self.where(name) for fullname, name in plan.instances.items()}
        self._first = first_of_equals(plan.instances_only, equals)

    def of(self, item: Specialization, definitions: Definitions) -> Elsewhere:
        """What of it the module of one call may import."""
        inner = list(inner_calls(item.call))
        passed = passed_instances([*inner, item.call], self._instances, item.name)
        calls: dict[HowCall, Name] = {}
        for call in inner:
            same = self._first.get((call.how, definitions.fingerprint(call) or ""))
            if same is not None and same != item.name:
                calls[call] = self.where(same)
        return Elsewhere(dict(passed), calls)

    def where(self, name: str) -> Name:
        """The workflow of the module `name`."""
        return Name(f"{self._package}.{name}", name)


def _first_party(settings: Settings, checked: Checked) -> frozenset[str]:
    """The project's own top-level names: sorted below everything else, as import sorters do."""
    own = {
        name.partition(".")[0]
        for name, module in checked.modules.items()
        if module.is_source or _is_inside(module.path)
    }
    return frozenset({*own, settings.output_module.partition(".")[0]} - {"how_codegen"})


def _is_inside(path: str) -> bool:
    """Is a module in the project's folder, and not in an environment there?"""
    # Asked of every module: no path objects for them.
    parts = path.split(os.sep)  # noqa: PTH206
    return (
        parts[0] not in ("", "..") and not parts[0].endswith(":") and "site-packages" not in parts
    )
