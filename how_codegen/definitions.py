"""The definitions of the HOWs that a project calls: each module parsed, each HOW analysed, once."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.analyse import analyse
from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import Blueprint, referent
from how_codegen.check import Checked
from how_codegen.findings import Finding
from how_codegen.fingerprint import fingerprint
from how_codegen.plan import Specialization, inner_calls, static_finding
from how_codegen.records import HowCall, HowDefinition, Name, Span
from how_codegen.settings import Settings


class Definitions:
    """Finds a HOW's blueprint by the HOW's name."""

    def __init__(self, settings: Settings, checked: Checked) -> None:
        self._root = settings.root
        self._modules = checked.modules
        self._sources: dict[str, SourceModule] = {}
        self._blueprints: dict[Name, Blueprint | None] = {}

    def of(self, item: Specialization) -> dict[Name, Blueprint] | Finding:
        """What the module of a call is made from: its HOW, and those of the calls in it.

        Or why there can be none.
        """
        found: dict[Name, Blueprint] = {}
        for call in (*inner_calls(item.call), item.call):
            blueprint = self._usable(item, call.how)
            if isinstance(blueprint, Finding):
                return blueprint
            found[call.how] = blueprint
        return found

    def _usable(self, item: Specialization, how: Name) -> Blueprint | Finding:
        if how.module not in self._modules:
            message = f'the source of HOW "{how.fullname}" cannot be found'
            return static_finding(item, diagnostics.STATIC, message)
        blueprint = self._blueprint(how)
        path = self._modules[how.module].path
        if blueprint is None:
            message = f'the definition of HOW "{how.fullname}" cannot be found in {path}'
            return static_finding(item, diagnostics.STATIC, message)
        if blueprint.problems:
            first = blueprint.problems[0]
            message = f'no module can be written from HOW "{how.last}": {first.message}'
            here = f"here: {path}:{first.line}"
            return static_finding(item, diagnostics.BODY, message, (here,))
        return blueprint

    def fingerprint(self, call: HowCall) -> str | None:
        """The fingerprint of a call; None where its HOW, or that of a call in it, is not found."""
        inner: dict[HowCall, str] = {}
        for one in (*inner_calls(call), call):
            blueprint = self._blueprint(one.how) if one.how.module in self._modules else None
            if blueprint is None:
                return None
            uses = {
                name: referent(blueprint.how, name, binding)
                for name, binding in blueprint.bindings.items()
            }
            inner[one] = fingerprint(blueprint.canonical, uses, one, inner)
        return inner[call]

    def _source(self, module: str) -> SourceModule:
        if module not in self._sources:
            path = self._modules[module].path
            self._sources[module] = SourceModule.read(module, self._root / path, path)
        return self._sources[module]

    def _blueprint(self, how: Name) -> Blueprint | None:
        if how not in self._blueprints:
            source = self._source(how.module)
            definition = self._definition(how)
            line = definition.span.end_line if definition else None
            function = source.function(how.path, line)
            known = definition or HowDefinition(how, Span(0, 0, 0, 0), ())
            made = None if function is None else analyse(source, known, function)
            self._blueprints[how] = made
        return self._blueprints[how]

    def _definition(self, how: Name) -> HowDefinition | None:
        record = self._modules[how.module].record
        found = record.definitions if record else ()
        return next((item for item in found if item.name == how), None)
