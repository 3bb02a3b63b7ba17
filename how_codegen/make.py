"""From the plan to the text of every module that is not what an earlier run made already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from how_codegen import diagnostics
from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.fingerprint import SHORT
from how_codegen.format import format_modules
from how_codegen.kept.modules import Kept, KeptModule, is_right
from how_codegen.keyed import Keyed, KeyedPlan
from how_codegen.line_marks import follow, unmark
from how_codegen.lock import LockEntry, content_hash
from how_codegen.origins import origins_of
from how_codegen.plan import static_finding
from how_codegen.provenance import shown_slots, shown_types
from how_codegen.render.context import ASYNCIO
from how_codegen.render.module import Identity, render
from how_codegen.settings import Settings
from how_codegen.specialize import SpecializedModule, UnwritableTypeError, specialize
from how_codegen.write import module_file


class Made(msgspec.Struct, frozen=True):
    """A module: its entry in the lock, and its text where its file does not have that already."""

    entry: LockEntry
    text: str | None = None


class Modules(msgspec.Struct, frozen=True):
    """Every module of a plan by name, why others cannot be made, and what to keep of them."""

    made: dict[str, Made]
    problems: tuple[Finding, ...]
    kept: Kept


class _New(NamedTuple):
    """A module that must be laid out and formatted."""

    call: Keyed
    module: SpecializedModule


def make_modules(
    settings: Settings, plan: KeyedPlan, definitions: Definitions, kept: Kept
) -> Modules:
    """Every module of the plan: one that `kept` knows is not made again if its file is right."""
    found: dict[str, tuple[KeptModule, str | None]] = {}
    new: list[_New] = []
    problems: list[Finding] = []
    for call in plan.calls:
        known = kept.modules.get(call.item.name)
        if call.site.problem is not None:
            problems.append(static_finding(call.item, diagnostics.STATIC, call.site.problem))
        elif known is not None and known.key == call.key and is_right(settings.root, known):
            found[call.item.name] = known, None
        else:
            made = _module(call, definitions)
            if isinstance(made, SpecializedModule):
                new.append(_New(call, made))
            else:
                problems.append(made)
    found |= _finished(settings, plan, definitions, new)
    return Modules(
        {name: Made(module.entry, text) for name, (module, text) in sorted(found.items())},
        tuple(problems),
        Kept(kept.version, {name: module for name, (module, _) in found.items()}, plan.callers),
    )


def _finished(
    settings: Settings, plan: KeyedPlan, definitions: Definitions, new: Sequence[_New]
) -> dict[str, tuple[KeptModule, str | None]]:
    """The texts of new modules, and what to keep of each."""
    if not new:
        return {}
    from how_codegen.render.environment import Templates  # jinja2 is not needed otherwise

    templates = Templates(settings)
    marked = {
        call.item.name: unmark(
            render(made, _identity(call), plan.first_party, templates), made.line_key
        )
        for call, made in new
    }
    for name, one in marked.items():
        templates.check(ASYNCIO, name, one.text)
    texts = format_modules({name: one.text for name, one in marked.items()}, settings)
    found: dict[str, tuple[KeptModule, str | None]] = {}
    for call, made in new:
        text = texts[call.item.name]
        origins = follow(marked[call.item.name], text)
        lines = origins_of(call.item, definitions, made.hows, origins)
        entry = _entry(settings, call, text, lines)
        found[call.item.name] = KeptModule(call.key or "", call.call_key or "", entry), text
    return found


def _identity(call: Keyed) -> Identity:
    return Identity(call.fingerprint[:SHORT], call.site.headline)


def _entry(settings: Settings, call: Keyed, text: str, lines: dict[str, str]) -> LockEntry:
    item = call.item
    return LockEntry(
        name=item.name,
        file=module_file(settings, item.name),
        how=item.call.how.fullname,
        call=f"{item.module}.{item.name}",
        fingerprint=call.fingerprint,
        content=content_hash(text.encode()),
        slots=shown_slots(item),
        types=shown_types(item),
        lines=lines,
    )


def _module(call: Keyed, definitions: Definitions) -> SpecializedModule | Finding:
    """The module of one call, or why there can be none."""
    item = call.item
    found = definitions.of(item)
    if isinstance(found, Finding):
        return found
    try:
        return specialize(item, found, call.elsewhere)
    except UnwritableTypeError as error:
        problem = f'no module can name the type "{error}": define it at module level'
        return static_finding(item, diagnostics.STATIC, problem)
