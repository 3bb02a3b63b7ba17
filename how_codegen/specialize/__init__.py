"""From a HOW's blueprint and one call of it to the parts of an ordinary module."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.plan import Specialization, routine_names
from how_codegen.records import HowCall, Name
from how_codegen.specialize.annotations import UnwritableTypeError
from how_codegen.specialize.fill import Filler, Own
from how_codegen.specialize.fold import fold
from how_codegen.specialize.globals import GlobalNames
from how_codegen.specialize.namespace import FromImport, ModuleImport, Namespace
from how_codegen.specialize.slots import Slots, Surroundings

__all__ = ["SpecializedModule", "UnwritableTypeError", "specialize"]


class SpecializedModule(msgspec.Struct, frozen=True, kw_only=True):
    """All that a module consists of, but for its layout.

    `define` is how the module calls `how_codegen.define`; `routines` are what the workflow is
    made of, as a reader calls it, in the order of the slots.
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
    epilogue: str


def specialize(
    item: Specialization,
    blueprint: Blueprint,
    instances: Mapping[str, Name],
) -> SpecializedModule:
    """The specialization of one call.

    Raises:
        UnwritableTypeError: a solved type cannot be written in source.
    """
    kept = blueprint.fixed_locals
    names = Namespace({*blueprint.bound, *kept, item.name}, blueprint.builtins)
    others = {name: where for name, where in instances.items() if where.path != item.name}
    define = names.imported("how_codegen", "define")
    slots = Slots(blueprint, item.call.arguments, Surroundings(names, others, define))
    globals_ = GlobalNames(blueprint, item.call, names)
    own = Own(item.name, item.name in blueprint.bound, blueprint.how.last, kept)
    filler = Filler(own, slots, globals_, names)
    workflow = fold(filler.text(blueprint.workflow))
    preparation = fold(filler.text(blueprint.preparation))
    return SpecializedModule(
        name=item.name,
        how=blueprint.how,
        caller=item.module,
        routines=_routines(item.call, blueprint),
        postponed_annotations=blueprint.postponed_annotations or names.needs_postponing,
        module_imports=names.module_imports,
        typing_modules=names.typing_modules,
        from_imports=names.from_imports,
        typing_imports=names.typing_imports,
        copied_imports=names.blocks,
        define=define,
        preparation=slots.constants + preparation,
        comments=blueprint.comments,
        workflow=workflow,
        epilogue=filler.epilogue,
    )


def _routines(call: HowCall, blueprint: Blueprint) -> tuple[str, ...]:
    """What the workflow is made of, in the order of the HOW's parameters."""
    order = {parameter.name: number for number, parameter in enumerate(blueprint.parameters)}
    ordered = sorted(call.arguments, key=lambda argument: order.get(argument.slot, 0))
    return routine_names(msgspec.structs.replace(call, arguments=tuple(ordered)))
