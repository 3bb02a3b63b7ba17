"""From the parts of a module to its text, and to what the lock says of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from how_codegen.definitions import Definitions
from how_codegen.fingerprint import SHORT
from how_codegen.format.batch import format_modules
from how_codegen.kept.modules import KeptModule
from how_codegen.key import Keyed
from how_codegen.lines.marks import Marked, follow, unmark
from how_codegen.lock import LockEntry, content_hash
from how_codegen.make.origins import origins_of
from how_codegen.make.provenance import shown_slots, shown_types
from how_codegen.render.context import ASYNCIO, REEXPORT
from how_codegen.render.module import Identity, render, render_reexport
from how_codegen.settings import Settings
from how_codegen.specialize import ReexportModule, SpecializedModule
from how_codegen.write import module_file

if TYPE_CHECKING:
    from how_codegen.render.environment import Templates


class New(NamedTuple):
    """A module that must be laid out and formatted."""

    call: Keyed
    module: SpecializedModule | ReexportModule


class Finisher:
    """Renders and formats the modules of one run."""

    def __init__(
        self, settings: Settings, first_party: frozenset[str], definitions: Definitions
    ) -> None:
        self._settings = settings
        self._first_party = first_party
        self._definitions = definitions

    def finished(self, new: Sequence[New]) -> dict[str, tuple[KeptModule, str | None]]:
        """The texts of new modules, and what to keep of each."""
        if not new:
            return {}
        marked = {
            call.item.name: _rendered(call, made, self._first_party, self._templates)
            for call, made in new
        }
        texts = format_modules({name: one.text for name, one in marked.items()}, self._settings)
        found: dict[str, tuple[KeptModule, str | None]] = {}
        for call, made in new:
            text = texts[call.item.name]
            origins = follow(marked[call.item.name], text)
            lines = origins_of(call.item, self._definitions, made.hows, origins)
            entry = _entry(self._settings, call, text, lines)
            found[call.item.name] = KeptModule(call.key or "", call.call_key or "", entry), text
        return found

    @cached_property
    def _templates(self) -> Templates:
        from how_codegen.render.environment import Templates  # not needed if all is there already

        return Templates(self._settings)


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
