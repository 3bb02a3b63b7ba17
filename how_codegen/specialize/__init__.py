"""From a HOW's blueprint and one call of it to the parts of an ordinary module."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.plan import Specialization
from how_codegen.plan.calls import routine_names
from how_codegen.records import HowCall, Name
from how_codegen.specialize.annotations import UnwritableTypeError
from how_codegen.specialize.namespace import FromImport, ModuleImport, Namespace
from how_codegen.specialize.sharing import may_be_shared
from how_codegen.specialize.variadic import solved_parameters
from how_codegen.specialize.workflows import Elsewhere, Workflows
from how_codegen.type_refs import Paths

__all__ = [
    "Elsewhere",
    "ReexportModule",
    "SpecializedModule",
    "UnwritableTypeError",
    "may_be_shared",
    "reexport",
    "specialize",
]


class SpecializedModule(msgspec.Struct, frozen=True, kw_only=True):
    """All that a module consists of, but for its layout.

    `define` is how the module calls `how_codegen.define`; `routines` are what the workflow is
    made of, as a reader calls it, in the order of the slots. `maker` is the function that the text
    of the workflow is, where that is one which makes the workflow. `hows` are the HOWs that its
    code is from; marks that begin with `line_key` say which line is from which.
    """

    name: str
    how: Name
    caller: str
    routines: tuple[str, ...]
    postponed_annotations: bool
    module_imports: tuple[ModuleImport, ...]
    typing_modules: tuple[ModuleImport, ...]
    from_imports: tuple[FromImport, ...]
    typing_imports: tuple[FromImport, ...]
    copied_imports: tuple[str, ...]
    define: str
    preparation: str
    comments: str
    workflow: str
    maker: str
    epilogue: str
    hows: tuple[Name, ...]
    line_key: str


class ReexportModule(msgspec.Struct, frozen=True, kw_only=True):
    """A module that gives the workflow of an equal call, `source`, a name of its own."""

    name: str
    how: Name
    caller: str
    routines: tuple[str, ...]
    source: Name

    @property
    def hows(self) -> tuple[Name, ...]:
        """The HOWs that its lines are from: none."""
        return ()


def reexport(item: Specialization, blueprint: Blueprint, source: Name) -> ReexportModule:
    """The module of a call that another module, with the workflow `source`, is made from too."""
    return ReexportModule(
        name=item.name,
        how=blueprint.how,
        caller=item.module,
        routines=_routines(item.call, blueprint),
        source=source,
    )


def specialize(
    item: Specialization,
    blueprints: Mapping[HowCall, Blueprint],
    elsewhere: Elsewhere,
    paths: Paths,
) -> SpecializedModule:
    """The specialization of one call, from the HOW of the call and those of the calls in it.

    `paths` say how the classes and aliases of solved types are imported.

    Raises:
        UnwritableTypeError: a solved type cannot be written in source.
    """
    module, names = _specialized(item, blueprints, elsewhere, paths)
    needed = names.typing_aliases.keys() & _evaluated(module) if names.typing_aliases else ()
    if not needed:
        return module
    evaluated = frozenset(names.typing_aliases[one] for one in needed)
    paths = msgspec.structs.replace(paths, evaluated=evaluated)
    return _specialized(item, blueprints, elsewhere, paths)[0]


def _specialized(
    item: Specialization,
    blueprints: Mapping[HowCall, Blueprint],
    elsewhere: Elsewhere,
    paths: Paths,
) -> tuple[SpecializedModule, Namespace]:
    blueprint = blueprints[item.call]
    names = Namespace(
        {item.name, *_bound(blueprints)},
        _all(one.builtins for one in blueprints.values()),
        paths,
    )
    workflows = Workflows(blueprints, names, elsewhere.without(item.name))
    made = workflows.of(item.call, item.name)
    module = SpecializedModule(
        name=item.name,
        how=blueprint.how,
        caller=item.module,
        routines=_routines(item.call, blueprint),
        postponed_annotations=names.needs_postponing
        or any(one.postponed_annotations for one in blueprints.values()),
        module_imports=names.module_imports,
        typing_modules=names.typing_modules,
        from_imports=names.from_imports,
        typing_imports=names.typing_imports,
        copied_imports=names.blocks,
        define=workflows.define,
        preparation=workflows.inner(item.call) + made.preparation,
        comments=made.comments,
        workflow=made.text,
        maker=made.maker,
        epilogue=made.epilogue,
        hows=workflows.hows,
        line_key=workflows.line_key,
    )
    return module, names


def _evaluated(module: SpecializedModule) -> set[str]:
    """The names that a module looks up when it runs, where its annotations are postponed."""
    found: set[str] = set()
    waiting: list[ast.AST] = [
        ast.parse(text) for text in (module.preparation, module.workflow, module.epilogue)
    ]
    while waiting:
        node = waiting.pop()
        found |= {node.id} if isinstance(node, ast.Name) else set()
        annotations = (getattr(node, "annotation", None), getattr(node, "returns", None))
        waiting += [one for one in ast.iter_child_nodes(node) if one not in annotations]
    return found


def _bound(blueprints: Mapping[HowCall, Blueprint]) -> set[str]:
    """The names that functions of the module bind, which its imports cannot have then."""
    own = _all(one.bound | one.fixed_locals for one in blueprints.values())
    return own | _all(map(solved_parameters, blueprints))


def _all(several: Iterable[frozenset[str]]) -> set[str]:
    return {name for names in several for name in names}


def _routines(call: HowCall, blueprint: Blueprint) -> tuple[str, ...]:
    """What the workflow is made of, in the order of the HOW's parameters."""
    order = {parameter.name: number for number, parameter in enumerate(blueprint.parameters)}
    ordered = sorted(call.arguments, key=lambda argument: order.get(argument.slot, 0))
    return routine_names(msgspec.structs.replace(call, arguments=tuple(ordered)))
