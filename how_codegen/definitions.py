"""The definitions of the HOWs that a project calls: each module parsed, each HOW analysed, once."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
import msgspec

from how_codegen import diagnostics
from how_codegen.analyse import analyse, depends_on_call
from how_codegen.analyse.bindings import bound_names
from how_codegen.analyse.parameters import all_parameters
from how_codegen.analyse.source import SourceModule
from how_codegen.blueprint import Blueprint, referent
from how_codegen.check import Checked
from how_codegen.constants import ConstantReader
from how_codegen.decide import (
    CallDecisions,
    EnumsOnly,
    is_enum,
    is_literal,
    passed_values,
    said_by,
)
from how_codegen.evaluate import Evaluator
from how_codegen.findings import Finding
from how_codegen.fingerprint import fingerprint
from how_codegen.import_paths import ImportPaths
from how_codegen.plan import Specialization, inner_calls, routines_of, static_finding
from how_codegen.records import HowCall, HowDefinition, Name, Span
from how_codegen.settings import Settings


class _Definition(msgspec.Struct, frozen=True):
    """A HOW as its module has it."""

    source: SourceModule
    function: cst.FunctionDef
    known: HowDefinition
    digest: str


class Definitions:
    """Finds the blueprint of the HOW that a call calls."""

    def __init__(self, settings: Settings, checked: Checked) -> None:
        self._root = settings.root
        self._modules = checked.modules
        self._reader = ConstantReader(
            settings.root, {name: module.path for name, module in checked.modules.items()}
        )
        self._import_paths = ImportPaths(self._reader)
        self._sources: dict[str, SourceModule] = {}
        self._definitions: dict[Name, _Definition | None] = {}
        self._blueprints: dict[tuple[Name, HowCall | None], Blueprint] = {}

    def of(self, item: Specialization) -> dict[HowCall, Blueprint] | Finding:
        """What the module of a call is made from: its HOW, and those of the calls in it.

        Or why there can be none.
        """
        found: dict[HowCall, Blueprint] = {}
        for call in (*inner_calls(item.call), item.call):
            blueprint = self._usable(item, call)
            if isinstance(blueprint, Finding):
                return blueprint
            found[call] = blueprint
        return found

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
            return static_finding(item, diagnostics.BODY, message, (here,))
        return blueprint

    def place(self, how: Name) -> tuple[str, str]:
        """The file of a HOW that has a blueprint, and the digest of its lines."""
        definition = self._definitions[how]
        assert definition is not None
        return self._modules[how.module].path, definition.digest

    def text(self, module: str) -> str:
        """The source of a module; empty where it cannot be read."""
        return self._reader.text(module)

    def path(self, item: Specialization) -> Callable[[Name], Name]:
        """By which path the module of a call imports a class."""
        calls = (*inner_calls(item.call), item.call)
        sources = [call.how.module for call in calls]
        sources += [name.module for call in calls for name in routines_of(call)]
        found = tuple(dict.fromkeys(sources))
        return lambda name: self._import_paths.of(name, found)

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

    def _source(self, module: str) -> SourceModule:
        if module not in self._sources:
            path = self._modules[module].path
            self._sources[module] = SourceModule.read(module, self._root / path, path)
        return self._sources[module]

    def _blueprint(self, call: HowCall) -> Blueprint | None:
        """The HOW's blueprint; one for each call where what is passed chooses the workflow."""
        definition = self._defined(call.how)
        if definition is None:
            return None
        key = (call.how, call if depends_on_call(definition.function) else None)
        if key not in self._blueprints:
            decisions = self._decisions(call, definition.function)
            self._blueprints[key] = analyse(
                definition.source, definition.known, definition.function, decisions
            )
        return self._blueprints[key]

    def _decisions(self, call: HowCall, function: cst.FunctionDef) -> CallDecisions:
        parameters = function.params
        star = parameters.star_arg
        name = star.name.value if isinstance(star, cst.Param) else None
        passed = passed_values(call.arguments, name, self._reader)
        own = {parameter.name.value for parameter in all_parameters(parameters)}
        own |= set(bound_names(*function.body.body))
        around = Evaluator(call.how.module, self._reader, {}, self._around(call.how, function))
        defaults: set[str] = set()
        for parameter in all_parameters(parameters):
            parameter_name = parameter.name.value
            if parameter_name not in passed and parameter.default is not None:
                default = cst.Module(()).code_for_node(parameter.default)
                passed[parameter_name] = around.known(default)
                if is_literal(default):
                    defaults.add(parameter_name)
        module, names = call.how.module, frozenset(own)
        literal = defaults | said_by(call)
        said = {name: value for name, value in passed.items() if name in literal or is_enum(value)}
        return CallDecisions(
            Evaluator(module, self._reader, passed, names),
            Evaluator(module, EnumsOnly(self._reader), said, names),
        )

    def _around(self, how: Name, function: cst.FunctionDef) -> frozenset[str]:
        """The names that the classes around a HOW bind, which its defaults may mean."""
        found: set[str] = set()
        parents = self._source(how.module).parents
        node: cst.CSTNode | None = parents.get(function)
        while node is not None:
            if isinstance(node, cst.ClassDef):
                found |= set(bound_names(*node.body.body))
            node = parents.get(node)
        return frozenset(found)

    def _defined(self, how: Name) -> _Definition | None:
        if how not in self._definitions:
            source = self._source(how.module)
            definition = self._definition(how)
            line = definition.span.end_line if definition else None
            function = source.function(how.path, line)
            known = definition or HowDefinition(how, Span(0, 0, 0, 0), ())
            found = None
            if function is not None:
                found = _Definition(source, function, known, source.digest(function))
            self._definitions[how] = found
        return self._definitions[how]

    def _definition(self, how: Name) -> HowDefinition | None:
        record = self._modules[how.module].record
        found = record.definitions if record else ()
        return next((item for item in found if item.name == how), None)
