"""The workflow functions of one module: that of its call, and those of the HOW calls in it.

A HOW call in a slot becomes a private workflow of the module, defined before the one that uses
it, as Python would have evaluated the call. One that is an instance of its own is imported.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.plan import inner_calls, routine_names
from how_codegen.records import (
    Argument,
    ExpressionArgument,
    HowCall,
    Name,
    SequenceArgument,
)
from how_codegen.specialize.conditions import folded
from how_codegen.specialize.fill import Filler, Own
from how_codegen.specialize.globals import GlobalNames
from how_codegen.specialize.namespace import Namespace
from how_codegen.specialize.slots import Slots, Surroundings
from how_codegen.specialize.variadic import solved_parameters
from how_codegen.specialize.widen import wide_slots, wide_variables


class Elsewhere(msgspec.Struct, frozen=True):
    """Workflows that other modules have: by the full name that a call is bound to, and by call."""

    instances: Mapping[str, Name]
    calls: Mapping[HowCall, Name]

    def without(self, name: str) -> Elsewhere:
        """The same without the module of this name, which needs not import itself."""
        return Elsewhere(
            {key: where for key, where in self.instances.items() if where.path != name},
            {call: where for call, where in self.calls.items() if where.path != name},
        )


class WorkflowText(msgspec.Struct, frozen=True):
    """One workflow function, what the module does before it, what stands above it, and after.

    `maker` is the name of the function where that is one which makes the workflow.
    """

    preparation: str
    comments: str
    text: str
    maker: str
    epilogue: str


class Workflows:
    """Makes the workflow functions of one module; `inner` are those it needs beside its own.

    `hows` are the HOWs that they are from, and `line_key` begins each mark that says from where.
    """

    def __init__(
        self, blueprints: Mapping[HowCall, Blueprint], names: Namespace, elsewhere: Elsewhere
    ) -> None:
        self._blueprints = blueprints
        self._names = names
        self._elsewhere = elsewhere
        self._made: dict[HowCall, str] = {}
        self.define = names.imported("how_codegen", "define")
        self.inner = ""
        self.hows = tuple(dict.fromkeys(blueprint.how for blueprint in blueprints.values()))
        self.line_key = _line_key(blueprints)

    def of(self, call: HowCall, name: str) -> WorkflowText:
        """The workflow of one call, under this name.

        Raises:
            UnwritableTypeError: a solved type cannot be written in source.
        """
        blueprint = self._blueprints[call]
        around = Surroundings(self._names, self._elsewhere.instances, self.define, self._inner)
        wide = wide_slots(blueprint, call, self._blueprints)
        slots = Slots(blueprint, call.arguments, around, wide)
        variables = wide_variables(blueprint, call, wide)
        globals_ = GlobalNames(blueprint, call, self._names, variables)
        kept = blueprint.fixed_locals
        source = self.hows.index(blueprint.how)
        is_hidden = name in blueprint.bound | solved_parameters(call)
        maker = self._names.private(f"make_{name.strip('_')}") if blueprint.makes_workflow else ""
        own = Own(maker or name, is_hidden, blueprint.how.last, kept, source, self.line_key)
        filler = Filler(own, slots, globals_, self._names)
        workflow = folded(filler.text(blueprint.workflow))
        preparation = folded(filler.text(blueprint.preparation))
        comments = filler.text(blueprint.comments)
        preparation = slots.constants(preparation + workflow) + preparation
        return WorkflowText(preparation, comments, workflow, maker, filler.epilogue)

    def _inner(self, slot: str, call: HowCall) -> str:
        """The text for a HOW call in a slot: each time that it is used, the same workflow."""
        known = self._elsewhere.calls.get(call)
        if known is not None and self._is_stateless(call):
            return self._names.imported(known.module, known.path)
        if call in self._made:
            return self._made[call]
        name = self._made[call] = self._names.private(slot)
        made = self.of(call, name)
        shown = f"{call.how.last}({', '.join(routine_names(call))})"
        workflow = f"{self.define}.workflow(name={shown!r})"
        if made.maker:
            text = f"{made.text}\n\n{name} = {workflow}({made.maker}())"
        else:
            text = f"{made.comments}@{workflow}\n{made.text}"
        self.inner += f"{made.preparation}\n\n{text}\n"
        self.inner += f"{made.epilogue}\n" if made.epilogue else ""
        return name

    def _is_stateless(self, call: HowCall) -> bool:
        """May two equal calls be one workflow, because neither has anything that can change?"""
        first = self._blueprints[call].preparation
        if self._blueprints[call].makes_workflow:
            return False
        does_nothing = all(isinstance(part, str) and not part.strip() for part in first)
        if not does_nothing or any(map(_may_change, call.arguments)):
            return False
        return all(self._is_stateless(one) for one in inner_calls(call))


def _line_key(blueprints: Mapping[HowCall, Blueprint]) -> str:
    """Text that no HOW or call has in it."""
    code = b"".join(map(msgspec.json.encode, (*blueprints.values(), *blueprints)))
    key = "how-line-"
    while key.encode() in code:
        key += "-"
    return key


def _may_change(argument: Argument) -> bool:
    value = argument.value
    is_list = isinstance(value, SequenceArgument) and value.is_list
    return is_list or isinstance(value, ExpressionArgument) or argument.keyword is not None
