"""From the plan to the text of every module: each HOW is parsed and analysed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from how_codegen import diagnostics
from how_codegen.blueprint import Blueprint
from how_codegen.callers import Callers
from how_codegen.check import Checked
from how_codegen.cycles import Cycles
from how_codegen.definitions import Definitions
from how_codegen.findings import Finding
from how_codegen.fingerprint import SHORT
from how_codegen.format import format_modules
from how_codegen.headline import headline_above
from how_codegen.line_marks import follow, unmark
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
from how_codegen.render import Identity, render
from how_codegen.settings import Settings
from how_codegen.specialize import (
    Elsewhere,
    SpecializedModule,
    UnwritableTypeError,
    specialize,
)
from how_codegen.specialize.annotations import annotation
from how_codegen.specialize.namespace import Namespace


class Made(msgspec.Struct, frozen=True):
    """A module and its text; its slots, types and line map as the lock shows them."""

    module: SpecializedModule
    fingerprint: str
    text: str
    slots: dict[str, str]
    types: dict[str, str]
    lines: dict[str, str]


def make_modules(
    settings: Settings, checked: Checked, plan: Plan, definitions: Definitions
) -> tuple[dict[str, Made], tuple[Finding, ...]]:
    """Every module of the plan, by name, and why others cannot be made."""
    first_party, callers = _first_party(settings, checked), Callers(settings.root)
    fingerprints = {
        item.name: definitions.fingerprint(item.call) or "" for item in plan.specializations
    }
    elsewhere = _elsewhere(settings, plan, definitions, fingerprints)
    modules: dict[str, tuple[Specialization, SpecializedModule]] = {}
    problems: list[Finding] = []
    for item in plan.specializations:
        problem = callers.problem(item)
        made = _module(item, definitions, elsewhere) if problem is None else problem
        if isinstance(made, str):
            problems.append(static_finding(item, diagnostics.STATIC, made))
        elif isinstance(made, Finding):
            problems.append(made)
        else:
            modules[item.name] = (item, made)
    cycles = Cycles(checked, settings.output_module, definitions.text)
    made_modules, circular = cycles.mended({name: made for name, (_, made) in modules.items()})
    for name, problem in circular.items():
        problems.append(static_finding(modules[name][0], diagnostics.STATIC, problem))
    modules = {
        name: (item, made_modules[name])
        for name, (item, _) in modules.items()
        if name not in circular
    }
    rendered = {
        name: render(made, _identity(settings, item, fingerprints[name]), first_party)
        for name, (item, made) in modules.items()
    }
    marked = {name: unmark(rendered[name], made.line_key) for name, (_, made) in modules.items()}
    texts = format_modules({name: one.text for name, one in marked.items()}, first_party)
    return {
        name: Made(
            made,
            fingerprints[name],
            texts[name],
            _slots(item),
            _types(item),
            origins_of(item, definitions, made.hows, follow(marked[name], texts[name])),
        )
        for name, (item, made) in modules.items()
    }, tuple(problems)


def _elsewhere(
    settings: Settings, plan: Plan, definitions: Definitions, fingerprints: Mapping[str, str]
) -> Elsewhere:
    """Where the workflows are that a module can import, those of equal calls among them."""

    def where(name: str) -> Name:
        return Name(f"{settings.output_module}.{name}", name)

    named = {fingerprint: name for name, fingerprint in sorted(fingerprints.items(), reverse=True)}
    calls: dict[HowCall, Name] = {}
    for item in plan.specializations:
        for call in inner_calls(item.call):
            same = named.get(definitions.fingerprint(call) or "")
            if same is not None:
                calls[call] = where(same)
    instances = {fullname: where(name) for fullname, name in plan.instances.items()}
    return Elsewhere(instances, calls)


def _module(
    item: Specialization, definitions: Definitions, elsewhere: Elsewhere
) -> SpecializedModule | Finding:
    """The module of one call, or why there can be none."""
    found = definitions.of(item)
    if isinstance(found, Finding):
        return found
    problem = _name_problem(item, found)
    if problem is None:
        try:
            return specialize(item, found, elsewhere, definitions.path(item))
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
    purpose = headline_above(settings.root / item.path, item.call.span.line)
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
