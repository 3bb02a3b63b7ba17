"""From the plan to the text of every module that is not what an earlier run made already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from how_codegen import diagnostics
from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.fingerprint import SHORT
from how_codegen.format.batch import format_modules
from how_codegen.kept.modules import Kept, KeptModule, found_right
from how_codegen.key import Keyed, KeyedPlan
from how_codegen.lines.marks import Marked, follow, unmark
from how_codegen.lock import LockEntry, content_hash
from how_codegen.make.cycles import Cycles
from how_codegen.make.origins import origins_of
from how_codegen.make.provenance import shown_slots, shown_types
from how_codegen.plan import Specialization, static_finding
from how_codegen.render.context import ASYNCIO, REEXPORT
from how_codegen.render.module import Identity, render, render_reexport
from how_codegen.settings import Settings
from how_codegen.specialize import (
    ReexportModule,
    SpecializedModule,
    UnwritableTypeError,
    reexport,
    specialize,
)
from how_codegen.write import module_file

if TYPE_CHECKING:
    from how_codegen.render.environment import Templates


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


class _New(NamedTuple):
    """A module that must be laid out and formatted."""

    call: Keyed
    module: SpecializedModule | ReexportModule


def make_modules(
    settings: Settings, plan: KeyedPlan, definitions: Definitions, kept: Kept
) -> Modules:
    """Every module of the plan: one that `kept` knows is not made again if its file is right."""
    found: dict[str, tuple[KeptModule, str | None]] = {
        name: (module, None) for name, module in plan.settled.modules.items()
    }
    new: list[_New] = []
    unmade: list[Unmade] = []
    for call in plan.calls:
        known = kept.modules.get(call.item.name)
        if call.site.problem is not None:
            finding = static_finding(call.item, diagnostics.STATIC, call.site.problem)
            unmade.append(Unmade(call.item, finding))
        elif (
            known is not None
            and known.key == call.key
            and (right := found_right(settings.root, known))
        ):
            found[call.item.name] = right, None
        else:
            made = _module(call, definitions)
            if isinstance(made, Finding):
                unmade.append(Unmade(call.item, made))
            else:
                new.append(_New(call, made))
    new, circular = _mended(settings, new, definitions)
    unmade += circular
    found |= _finished(settings, plan, definitions, new)
    firsts = {call.item.name: call.first.path for call in plan.calls if call.first is not None}
    return Modules(
        {
            name: Made(module.entry, text, firsts.get(name))
            for name, (module, text) in sorted(found.items())
        },
        tuple(unmade),
        Kept(kept.version, {name: module for name, (module, _) in found.items()}, plan.callers),
    )


def _mended(
    settings: Settings, new: Sequence[_New], definitions: Definitions
) -> tuple[list[_New], list[Unmade]]:
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
        _New(
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


def _finished(
    settings: Settings, plan: KeyedPlan, definitions: Definitions, new: Sequence[_New]
) -> dict[str, tuple[KeptModule, str | None]]:
    """The texts of new modules, and what to keep of each."""
    if not new:
        return {}
    from how_codegen.render.environment import Templates  # jinja2 is not needed otherwise

    templates = Templates(settings)
    marked = {
        call.item.name: _rendered(call, made, plan.first_party, templates) for call, made in new
    }
    texts = format_modules({name: one.text for name, one in marked.items()}, settings)
    found: dict[str, tuple[KeptModule, str | None]] = {}
    for call, made in new:
        text = texts[call.item.name]
        origins = follow(marked[call.item.name], text)
        lines = origins_of(call.item, definitions, made.hows, origins)
        entry = _entry(settings, call, text, lines)
        found[call.item.name] = KeptModule(call.key or "", call.call_key or "", entry), text
    return found


def _rendered(
    call: Keyed,
    module: SpecializedModule | ReexportModule,
    first_party: frozenset[str],
    templates: Templates,
) -> Marked:
    """A module's unformatted text, and where its lines are from."""
    identity = _identity(call)
    if isinstance(module, ReexportModule):
        text = render_reexport(module, identity, templates)
        marked, template = Marked(text, (None,) * (text.count("\n") + 1)), REEXPORT
    else:
        text = render(module, identity, first_party, templates)
        marked, template = unmark(text, module.line_key), ASYNCIO
    templates.check(template, module.name, marked.text)
    return marked


def _identity(call: Keyed) -> Identity:
    return Identity(call.fingerprint[:SHORT], call.site.headline)


def _entry(settings: Settings, call: Keyed, text: str, lines: dict[str, str]) -> LockEntry:
    item = call.item
    return LockEntry(
        name=item.name,
        file=module_file(settings, item.name),
        how=item.call.how.fullname,
        call=f"{item.module}.{item.top}",
        fingerprint=call.fingerprint,
        content=content_hash(text.encode()),
        unnamed=item.identity,
        slots=shown_slots(item),
        types=shown_types(item),
        lines=lines,
    )


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
