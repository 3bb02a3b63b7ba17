"""The definitions of the HOWs that a project calls: each module parsed, each HOW analysed, once.

And only where no earlier run has: the parser is not even imported then.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from how_codegen import diagnostics
from how_codegen.blueprint import Blueprint, HowScope, referent
from how_codegen.check import Checked
from how_codegen.check.project_facts import project_facts
from how_codegen.constants.decide import decisions_in
from how_codegen.constants.decisions import (
    Analysed,
    Decisions,
    ObservedDecisions,
    analysed,
    answered_alike,
)
from how_codegen.constants.reader import ConstantReader
from how_codegen.errors import HowError
from how_codegen.findings import Finding, Lines
from how_codegen.fingerprint import fingerprint
from how_codegen.kept.blueprints import KeptBlueprints, KeptHow, how_key
from how_codegen.plan import Specialization, static_finding
from how_codegen.plan.calls import inner_calls, routines_of
from how_codegen.records import HowCall, HowDefinition, Name, Span
from how_codegen.settings import Settings
from how_codegen.type_refs import Paths, names_in, types_of

if TYPE_CHECKING:
    import libcst as cst

    from how_codegen.analyse import SourceModule


class Definitions:
    """Finds the blueprint of the HOW that a call calls."""

    def __init__(self, settings: Settings, checked: Checked, kept: KeptBlueprints) -> None:
        self._root = settings.root
        self._modules = checked.modules
        self._kept = kept
        self.facts = project_facts(module.recorded for module in checked.modules.values())
        paths = {name: module.path for name, module in checked.modules.items()}
        self._reader = ConstantReader(settings.root, paths, self.facts.assigned)
        self._texts: dict[str, bytes] = {}
        self._sources: dict[str, SourceModule] = {}
        self._hows: dict[Name, KeptHow] = {}
        self._named_by: dict[Name, frozenset[Name]] = {}
        self._analysed: dict[tuple[Name, HowCall | None], Analysed] = {}

    def of(self, item: Specialization) -> dict[HowCall, Blueprint] | Finding:
        """What the module of a call is made from: its HOW, and those of the calls in it.

        Or why there can be none.
        """
        found: dict[HowCall, Blueprint] = {}
        kept: set[str] = set()
        for call in (*inner_calls(item.call), item.call):
            blueprint = self._usable(item, call)
            if isinstance(blueprint, Finding):
                return blueprint
            found[call] = self._beside(blueprint, call, item.name, kept)
            kept |= found[call].fixed_locals
        return found

    def _beside(
        self, blueprint: Blueprint, call: HowCall, instance: str, kept: set[str]
    ) -> Blueprint:
        """The blueprint, or one that goes with the names that the module has already."""
        is_whole = bool(blueprint.fixed_locals & {instance, *kept})
        hidden = blueprint.builtins & {instance}
        scope = self._hows[call.how].scope
        if scope is None or not (is_whole or hidden):
            return blueprint
        decisions = decisions_in(call, scope, self._reader)
        return self._analyse(call.how, decisions, is_whole=is_whole, hidden=hidden)

    def _usable(self, item: Specialization, call: HowCall) -> Blueprint | Finding:
        how = call.how
        if how.module not in self._modules:
            message = f'the source of HOW "{how.fullname}" cannot be found'
            return static_finding(item, diagnostics.STATIC, message)
        blueprint = self._blueprint(call)
        path = self._modules[how.module].path
        if blueprint is None:
            message = f'the definition of HOW "{how.fullname}" cannot be found in {path}'
            return static_finding(item, diagnostics.STATIC, message)
        if blueprint.problems:
            first = blueprint.problems[0]
            message = f'no module can be written from HOW "{how.last}": {first.message}'
            here = f"here: {path}:{first.line}"
            found = static_finding(item, diagnostics.BODY, message, (here,))
            recorded = self._recorded(how)
            span = recorded.span if recorded is not None else Span(first.line, 0, first.line, 0)
            about = Lines(path, span.line, span.end_line)
            return msgspec.structs.replace(found, about=about)
        return blueprint

    def fingerprint(self, call: HowCall) -> str | None:
        """The fingerprint of a call; None where its HOW, or that of a call in it, is not found."""
        inner: dict[HowCall, str] = {}
        for one in (*inner_calls(call), call):
            blueprint = self._blueprint(one) if one.how.module in self._modules else None
            if blueprint is None:
                return None
            uses = {
                name: referent(blueprint.how, name, binding)
                for name, binding in blueprint.bindings.items()
            }
            inner[one] = fingerprint(blueprint.canonical, uses, one, inner)
        return inner[call]

    def place(self, how: Name) -> tuple[str, str]:
        """The file of a HOW that has a blueprint, and the digest of its lines."""
        return self._modules[how.module].path, self._hows[how].lines

    def paths(self, item: Specialization) -> Paths:
        """How the module of a call imports classes and aliases of the types that it names.

        By the path that the modules of its HOWs, and of its routines, import them by, where they
        do not define them.
        """
        calls = (*inner_calls(item.call), item.call)
        sources = [call.how.module for call in calls]
        sources += [name.module for call in calls for name in routines_of(call)]
        found: dict[Name, Name] = {}
        for module in dict.fromkeys(sources):
            known = self._modules.get(module)
            for one in known.record.imported if known is not None and known.record else ():
                found.setdefault(one.name, one.source)
        named = {name for call in calls for name in self._names_of_types(call)}
        return Paths(found, self.facts.typing_only & named)

    def _names_of_types(self, call: HowCall) -> Iterator[Name]:
        """The classes and aliases in the types that the workflow of a call may name."""
        for solved in call.solved:
            yield from names_in(solved.type)
        if call.how not in self._named_by:
            recorded = self._recorded(call.how)
            types = () if recorded is None else types_of(recorded)
            self._named_by[call.how] = frozenset(name for one in types for name in names_in(one))
        yield from self._named_by[call.how]

    def text(self, module: str) -> str:
        """The source of a module of the project."""
        return self._text(module).decode("utf-8", "replace")

    def file(self, module: str) -> str:
        """The file of a module, as messages name it."""
        return self._modules[module].path

    def digest(self, call: HowCall) -> str | None:
        """A digest of the blueprint of a call's HOW; None where that is not found."""
        found = self._analysis(call)
        if found is None:
            return None
        # Where it keeps a name, all of the HOW's lines may come to stand in the module.
        lines = self._hows[call.how].lines if found.blueprint.fixed_locals else ""
        return found.digest + lines

    @property
    def constants(self) -> frozenset[str]:
        """The modules that constants were looked for in."""
        return self._reader.asked

    def save(self, *, is_whole: bool) -> None:
        """Keep what this run found out; of a run of the whole project, nothing else."""
        used: dict[Name, list[Analysed]] = {}
        for (how, _), found in self._analysed.items():
            of_how = used.setdefault(how, [])
            if not any(found is other for other in of_how):
                of_how.append(found)
        hows = {
            how.fullname: msgspec.structs.replace(known, analysed=tuple(used.get(how, ())))
            for how, known in self._hows.items()
        }
        self._kept.save(hows, is_whole=is_whole)

    def _blueprint(self, call: HowCall) -> Blueprint | None:
        found = self._analysis(call)
        return found.blueprint if found is not None else None

    def _analysis(self, call: HowCall) -> Analysed | None:
        """The HOW's blueprint; one for each call where what is passed chooses the workflow."""
        if call.how not in self._hows:
            self._hows[call.how] = self._how(call.how)
        how = self._hows[call.how]
        if how.scope is None:
            return None
        key = (call.how, call if how.scope.depends_on_call else None)
        if key not in self._analysed:
            self._analysed[key] = self._found(call, how, how.scope)
        return self._analysed[key]

    def _found(self, call: HowCall, how: KeptHow, scope: HowScope) -> Analysed:
        """What serves a call: a blueprint that is known already, or a new one."""
        known = answered_alike(decisions_in(call, scope, self._reader), how.analysed)
        if known is not None:
            return known
        decisions = ObservedDecisions(decisions_in(call, scope, self._reader))
        made = analysed(self._analyse(call.how, decisions), decisions)
        self._hows[call.how] = msgspec.structs.replace(how, analysed=(*how.analysed, made))
        return made

    def _analyse(
        self,
        how: Name,
        decisions: Decisions,
        *,
        is_whole: bool = False,
        hidden: frozenset[str] = frozenset(),
    ) -> Blueprint:
        from how_codegen.analyse import Context, analyse

        function = self._function(how)
        assert function is not None
        recorded = self._recorded(how) or HowDefinition(how, Span(0, 0, 0, 0), ())
        context = Context(decisions, self._calls_inside(recorded), is_whole, hidden)
        return analyse(self._source(how.module), recorded, function, context)

    def _calls_inside(self, how: HowDefinition) -> frozenset[Span]:
        """Where HOWs are called in a HOW."""
        record = self._modules[how.name.module].record
        calls = record.calls if record is not None else ()
        first, last = how.span.line, how.span.end_line
        return frozenset(one.span for one in calls if first <= one.span.line <= last)

    def _how(self, how: Name) -> KeptHow:
        """What is known of a HOW, by an earlier run or by parsing its module."""
        path = self._modules[how.module].path
        recorded = self._recorded(how)
        calls = self._calls_inside(recorded) if recorded is not None else ()
        assigned = sorted(self._assigned_in(how.module))
        key = how_key(how, path, self._text(how.module), (recorded, sorted(calls), assigned))
        known = self._kept.find(how, key)
        if known is not None:
            return known
        from how_codegen.analyse import scope_of

        function = self._function(how)
        if function is None:
            return KeptHow(key, None)
        source = self._source(how.module)
        return KeptHow(key, scope_of(source, function), source.digest(function))

    def _function(self, how: Name) -> cst.FunctionDef | None:
        recorded = self._recorded(how)
        line = recorded.span.end_line if recorded is not None else None
        return self._source(how.module).function(how.path, line)

    def _source(self, module: str) -> SourceModule:
        if module not in self._sources:
            from how_codegen.analyse import SourceModule

            path = self._modules[module].path
            is_package = Path(path).stem == "__init__"
            self._sources[module] = SourceModule(
                module, path, is_package, self._text(module), self._assigned_in(module)
            )
        return self._sources[module]

    def _assigned_in(self, module: str) -> frozenset[str]:
        """The names of a module that other modules assign."""
        return frozenset(name.path for name in self.facts.assigned if name.module == module)

    def _text(self, module: str) -> bytes:
        if module not in self._texts:
            path = self._modules[module].path
            try:
                self._texts[module] = (self._root / path).read_bytes()
            except OSError as error:
                raise HowError(f"cannot read it: {error.strerror}", place=path) from None
        return self._texts[module]

    def _recorded(self, how: Name) -> HowDefinition | None:
        record = self._modules[how.module].record
        found = record.definitions if record else ()
        return next((item for item in found if item.name == how), None)
