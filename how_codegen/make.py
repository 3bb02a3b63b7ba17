"""From the plan to the text of every module: each HOW is parsed and analysed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from how_codegen import diagnostics
from how_codegen.blueprint import Blueprint
from how_codegen.callers import Callers
from how_codegen.check import Checked
from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.fingerprint import SHORT
from how_codegen.format import format_modules
from how_codegen.headline import headline_above
from how_codegen.line_marks import Marked, follow, unmark
from how_codegen.origins import origins_of
from how_codegen.plan import Plan, Specialization, inner_calls, static_finding
from how_codegen.records import (
    Argument,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    Part,
    Reference,
    TypeRef,
)
from how_codegen.render import Identity, render, render_reexport
from how_codegen.settings import Settings
from how_codegen.specialize import (
    Elsewhere,
    ReexportModule,
    SpecializedModule,
    UnwritableTypeError,
    may_be_shared,
    reexport,
    specialize,
)
from how_codegen.specialize.annotations import annotation
from how_codegen.specialize.namespace import Namespace


class Made(msgspec.Struct, frozen=True):
    """A module and its text; its slots, types and line map as the lock shows them."""

    item: Specialization
    module: SpecializedModule | ReexportModule
    fingerprint: str
    text: str
    slots: dict[str, str]
    types: dict[str, str]
    lines: dict[str, str]

    @property
    def reexports(self) -> str | None:
        """The name of the module whose workflow this one gives another name, if that is all."""
        return self.module.source.path if isinstance(self.module, ReexportModule) else None


class Unmade(msgspec.Struct, frozen=True):
    """A call that no module can be made for, and why."""

    item: Specialization
    finding: Finding


def make_modules(
    settings: Settings, checked: Checked, plan: Plan, definitions: Definitions
) -> tuple[dict[str, Made], tuple[Unmade, ...]]:
    """Every module of the plan, by name, and why others cannot be made."""
    first_party, callers = _first_party(settings, checked), Callers(settings.root)
    fingerprints = {
        item.name: definitions.fingerprint(item.call) or "" for item in plan.specializations
    }
    elsewhere = _elsewhere(settings, plan, definitions, fingerprints)
    modules: dict[str, tuple[Specialization, SpecializedModule | ReexportModule]] = {}
    firsts: dict[tuple[Name, str], Name] = {}
    unmade: list[Unmade] = []
    for item in sorted(plan.specializations, key=lambda item: item.place):
        problem = callers.problem(item)
        equals = (item.call.how, fingerprints[item.name])
        if problem is not None:
            unmade.append(Unmade(item, static_finding(item, diagnostics.STATIC, problem)))
            continue
        made = _module(item, definitions, elsewhere, firsts.get(equals))
        if isinstance(made, Finding):
            unmade.append(Unmade(item, made))
            continue
        modules[item.name] = (item, made)
        firsts.setdefault(equals, _workflow(settings, item.name))
    rendered = {
        name: _rendered(made, _identity(settings, item, fingerprints[name]), first_party)
        for name, (item, made) in modules.items()
    }
    texts = format_modules({name: one.text for name, one in rendered.items()}, first_party)
    return {
        name: Made(
            item,
            made,
            fingerprints[name],
            texts[name],
            _slots(item),
            _types(item),
            origins_of(item, definitions, made.hows, follow(rendered[name], texts[name])),
        )
        for name, (item, made) in sorted(modules.items())
    }, tuple(unmade)


def _rendered(
    module: SpecializedModule | ReexportModule, identity: Identity, first_party: frozenset[str]
) -> Marked:
    if isinstance(module, ReexportModule):
        text = render_reexport(module, identity)
        return Marked(text, (None,) * (text.count("\n") + 1))
    return unmark(render(module, identity, first_party), module.line_key)


def _workflow(settings: Settings, name: str) -> Name:
    """The full name of the workflow in the module `name`."""
    return Name(f"{settings.output_module}.{name}", name)


def _elsewhere(
    settings: Settings, plan: Plan, definitions: Definitions, fingerprints: Mapping[str, str]
) -> Elsewhere:
    """Where the workflows are that a module can import, those of equal calls among them."""
    named: dict[tuple[Name, str | None], str] = {}
    for item in sorted(plan.instances_only, key=lambda item: item.place):
        named.setdefault((item.call.how, fingerprints[item.name]), item.name)
    calls: dict[HowCall, Name] = {}
    for item in plan.specializations:
        for call in inner_calls(item.call):
            same = named.get((call.how, definitions.fingerprint(call)))
            if same is not None:
                calls[call] = _workflow(settings, same)
    instances = {fullname: _workflow(settings, name) for fullname, name in plan.instances.items()}
    return Elsewhere(instances, calls)


def _module(
    item: Specialization, definitions: Definitions, elsewhere: Elsewhere, first: Name | None
) -> SpecializedModule | ReexportModule | Finding:
    """The module of one call, or why there can be none; `first` is the workflow of an equal one."""
    found = definitions.of(item)
    if isinstance(found, Finding):
        return found
    if first is not None and may_be_shared(item.call, found):
        return reexport(item, found[item.call], first)
    problem = _name_problem(item, found)
    if problem is None:
        try:
            return specialize(item, found, elsewhere)
        except UnwritableTypeError as error:
            problem = f'no module can name the type "{error}": define it at module level'
    return static_finding(item, diagnostics.STATIC, problem)


def _name_problem(item: Specialization, blueprints: Mapping[HowCall, Blueprint]) -> str | None:
    """Is there a name that a HOW must keep, and that something else in the module has?"""
    kept: set[str] = set()
    for call in (*inner_calls(item.call), item.call):
        blueprint = blueprints[call]
        if item.name in blueprint.fixed_locals | blueprint.builtins:
            return f'HOW "{call.how.last}" uses the name "{item.name}": rename the instance'
        twice = sorted(kept & blueprint.fixed_locals)
        if twice:
            return f'two HOWs of one module bind "{twice[0]}": bind the inner call to a name'
        kept |= blueprint.fixed_locals
    return None


def _identity(settings: Settings, item: Specialization, fingerprint: str) -> Identity:
    # A comment above some other statement that a call stands in is not about the call.
    line = item.call.span.line
    purpose = "" if item.identity else headline_above(settings.root / item.path, line)
    return Identity(fingerprint[:SHORT], purpose)


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
    parts = Path(path).parts
    return not Path(path).is_absolute() and ".." not in parts and "site-packages" not in parts


def _slots(item: Specialization) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for argument in sorted(item.call.arguments, key=lambda argument: argument.slot):
        found.setdefault(argument.slot, []).append(_shown(argument))
    return {slot: ", ".join(shown) for slot, shown in found.items()}


def _shown(argument: Argument) -> str:
    if isinstance(argument.value, InnerCall):
        call = argument.value.call
        return f"{call.how.fullname}({', '.join(_shown(one) for one in call.arguments)})"
    if isinstance(argument.value, ExpressionArgument):
        return "".join(_shown_part(part) for part in argument.value.parts)
    name = getattr(argument.value, "name", None)
    if isinstance(name, Name):
        return name.fullname
    source = getattr(argument.value, "source", None)
    return source if isinstance(source, str) else type(argument.value).__name__


def _shown_part(part: Part) -> str:
    if isinstance(part, InnerCall):
        return _shown(Argument("", part, part.call.span))
    return part.name.fullname if isinstance(part, Reference) else str(part)


def _types(item: Specialization) -> dict[str, str]:
    return {solved.variable.path: _shown_type(solved.type) for solved in item.call.solved}


def _shown_type(type_: TypeRef) -> str:
    """A type for readers; one that the module need not name may be one that no module can."""
    try:
        return annotation(type_, Namespace(()))
    except UnwritableTypeError as error:
        return str(error)
