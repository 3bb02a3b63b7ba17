"""From the plan to the text of every module that is not what an earlier run made already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from how_codegen import diagnostics
from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.kept.modules import Kept, KeptModule, found_right
from how_codegen.key import Keyed, KeyedPlan
from how_codegen.lock import LockEntry
from how_codegen.make.cycles import Cycles
from how_codegen.make.finish import Finisher, New
from how_codegen.plan import Specialization, static_finding
from how_codegen.progress import Progress, silent
from how_codegen.settings import Settings
from how_codegen.specialize import (
    ReexportModule,
    SpecializedModule,
    UnwritableTypeError,
    reexport,
    specialize,
)


class Made(msgspec.Struct, frozen=True):
    """A module: its entry in the lock, and its text where its file does not have that already.

    `reexports` is the name of the module whose workflow it gives another name, if that is all.
    """

    entry: LockEntry
    text: str | None
    reexports: str | None


class Unmade(msgspec.Struct, frozen=True):
    """A call that no module can be made for, and why."""

    item: Specialization
    finding: Finding


class Modules(msgspec.Struct, frozen=True):
    """Every module of a plan by name, why others cannot be made, and what to keep of them."""

    made: dict[str, Made]
    unmade: tuple[Unmade, ...]
    kept: Kept


def make_modules(
    settings: Settings,
    plan: KeyedPlan,
    definitions: Definitions,
    kept: Kept,
    progress: Progress = silent,
) -> Modules:
    """Every module of the plan: one that `kept` knows is not made again if its file is right."""
    found: dict[str, tuple[KeptModule, str | None]] = {
        name: (module, None) for name, module in plan.settled.modules.items()
    }
    unmade: list[Unmade] = []
    wanted: list[Keyed] = []
    for call in plan.calls:
        right = _right(settings, call, kept)
        if call.site.problem is not None:
            finding = static_finding(call.item, diagnostics.STATIC, call.site.problem)
            unmade.append(Unmade(call.item, finding))
        elif right is not None:
            found[call.item.name] = right, None
        else:
            wanted.append(call)
    finisher = Finisher(settings, plan.first_party, definitions)
    for some in _in_batches(wanted):
        progress("Making modules", len(found) + len(unmade), len(plan.calls))
        new, without = _specialized(settings, some, definitions)
        unmade += without
        found |= finisher.finished(new)
    firsts = {call.item.name: call.first.path for call in plan.calls if call.first is not None}
    return Modules(
        {
            name: Made(module.entry, text, firsts.get(name))
            for name, (module, text) in sorted(found.items())
        },
        tuple(unmade),
        Kept(kept.version, {name: module for name, (module, _) in found.items()}, plan.callers),
    )


def _right(settings: Settings, call: Keyed, kept: Kept) -> KeptModule | None:
    """The module of a call, if an earlier run made it, and its file is still so."""
    known = kept.modules.get(call.item.name)
    if known is None or known.key != call.key:
        return None
    return found_right(settings.root, known)


def _in_batches(calls: Sequence[Keyed]) -> Iterator[Sequence[Keyed]]:
    """Some at a time, as all that is needed on the way to a text is several times its size.

    Modules that import each other are looked at together.
    """
    size = len(calls) if any(call.around for call in calls) else _BATCH
    for start in range(0, len(calls), size):
        yield calls[start : start + size]


_BATCH = 1000


def _specialized(
    settings: Settings, calls: Sequence[Keyed], definitions: Definitions
) -> tuple[list[New], list[Unmade]]:
    """The modules of calls, and those that there can be none for."""
    new: list[New] = []
    unmade: list[Unmade] = []
    for call in calls:
        made = _module(call, definitions)
        if isinstance(made, Finding):
            unmade.append(Unmade(call.item, made))
        else:
            new.append(New(call, made))
    new, circular = _mended(settings, new, definitions)
    return new, unmade + circular


def _mended(
    settings: Settings, new: Sequence[New], definitions: Definitions
) -> tuple[list[New], list[Unmade]]:
    """The modules, those in cycles of imports so that they can be imported; and what is wrong."""
    written = {
        call.item.name: module for call, module in new if isinstance(module, SpecializedModule)
    }
    circular = {call.item.name: call.around for call, _ in new if call.around}
    around = {name: found for name, found in circular.items() if name in written}
    if not around:
        return list(new), []
    mended, problems = Cycles(settings.output_module, around, definitions).mended(written)
    # What is wrong has its text, too: mypy must see the cycle in the next round. But no later run
    # may take it for made.
    finished = [
        New(
            msgspec.structs.replace(call, key=None) if call.item.name in problems else call,
            mended.get(call.item.name, module),
        )
        for call, module in new
    ]
    wrong = [
        Unmade(call.item, static_finding(call.item, diagnostics.STATIC, problems[call.item.name]))
        for call, _ in new
        if call.item.name in problems
    ]
    return finished, wrong


def _module(call: Keyed, definitions: Definitions) -> SpecializedModule | ReexportModule | Finding:
    """The module of one call, or why there can be none."""
    item = call.item
    found = definitions.of(item)
    if isinstance(found, Finding):
        return found
    if call.first is not None:
        return reexport(item, found[item.call], call.first)
    try:
        return specialize(item, found, call.elsewhere, definitions.paths(item))
    except UnwritableTypeError as error:
        problem = f'no module can name the type "{error}": define it at module level'
        return static_finding(item, diagnostics.STATIC, problem)
