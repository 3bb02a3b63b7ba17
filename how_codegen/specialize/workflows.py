"""The workflow functions of one module: that of its call, and those of the HOW calls in it.

A HOW call in a slot becomes a private workflow of the module, defined before the one that uses
it, as Python would have evaluated the call. One that is an instance of its own is imported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.holes import Text
from how_codegen.plan.calls import routine_names
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    Part,
    Reference,
)
from how_codegen.specialize.conditions import folded
from how_codegen.specialize.fill import Filler, Own
from how_codegen.specialize.globals import GlobalNames
from how_codegen.specialize.namespace import Namespace
from how_codegen.specialize.none_results import allow_none
from how_codegen.specialize.sharing import may_be_shared
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
        self._texts: dict[HowCall, str] = {}
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
        variables = wide_variables(blueprint, wide)
        globals_ = GlobalNames(blueprint, call, self._names, variables)
        kept = blueprint.fixed_locals
        source = self.hows.index(blueprint.how)
        is_hidden = name in blueprint.bound | solved_parameters(call)
        maker = self._names.private(f"make_{name.strip('_')}") if blueprint.makes_workflow else ""
        own = Own(maker or name, is_hidden, blueprint.how.last, kept, source, self.line_key)
        filler = Filler(own, slots, globals_, self._names)
        for argument in _ordered(call):
            if _is_computed(argument):
                slots.keep(argument.slot, filler.text)
        workflow = folded(filler.text(blueprint.workflow))
        workflow = allow_none(workflow, slots.giving_none)
        preparation = folded(filler.text(blueprint.preparation))
        comments = filler.text(blueprint.comments)
        self._evaluate(call, slots)
        preparation = folded(slots.constants(preparation + workflow)) + preparation
        return WorkflowText(preparation, comments, workflow, maker, filler.epilogue)

    def _evaluate(self, call: HowCall, slots: Slots) -> None:
        """What is passed and does something is made in turn, whether it is used or not."""
        computed: list[str] = []
        for argument in _ordered(call):
            for inner in _calls_in(argument.value):
                if self._does_something(inner):
                    self._inner(argument.slot, inner)
                    made = [one for one in _in_order(inner) if one in self._texts]
                    made += [inner] if inner in self._texts else []
                    if made:
                        lines = "".join(map(slots.taken, computed))
                        self._texts[made[0]] = lines + self._texts[made[0]]
                        computed = []
            if _is_computed(argument):
                computed.append(argument.slot)

    def _does_something(self, call: HowCall) -> bool:
        """Does making a workflow by this call do more than that?"""
        blueprint = self._blueprints[call]
        return (
            not _is_blank(blueprint.preparation)
            or blueprint.makes_workflow
            or blueprint.keeps_state  # its workflow is decorated, say
            or any(
                _is_of_an_object(argument.value)
                or any(map(self._does_something, _calls_in(argument.value)))
                for argument in call.arguments
            )
        )

    def _inner(self, slot: str, call: HowCall) -> str:
        """The text for a HOW call in a slot: each time that it is used, the same workflow."""
        known = self._elsewhere.calls.get(call)
        if known is not None and may_be_shared(call, self._blueprints):
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
        epilogue = f"{made.epilogue}\n" if made.epilogue else ""
        self._texts[call] = f"{made.preparation}\n\n{text}\n{epilogue}"
        return name

    def inner(self, call: HowCall) -> str:
        """The private workflows that the one of a call needs, in the order of evaluation."""
        return "".join(self._texts.get(one, "") for one in _in_order(call))


def _line_key(blueprints: Mapping[HowCall, Blueprint]) -> str:
    """Text that no HOW or call has in it."""
    code = b"".join(map(msgspec.json.encode, (*blueprints.values(), *blueprints)))
    key = "how-line-"
    while key.encode() in code:
        key += "-"
    return key


def _is_blank(text: Text) -> bool:
    return all(isinstance(part, str) and not part.strip() for part in text)


def _ordered(call: HowCall) -> list[Argument]:
    """What is passed, in the order in which Python evaluates it."""
    return sorted(call.arguments, key=lambda one: one.span)


def _is_computed(argument: Argument) -> bool:
    """May passing it do something: is it what an object has?"""
    return _is_of_an_object(argument.value) and argument.keyword is None


def _in_order(call: HowCall) -> Iterator[HowCall]:
    """The HOW calls in a call, in the order in which Python makes them."""
    for argument in _ordered(call):
        for inner in _calls_in(argument.value):
            yield from _in_order(inner)
            yield inner


def _calls_in(value: ArgumentValue | Part) -> Iterator[HowCall]:
    """The HOW calls that stand in a value, but for those in these."""
    if isinstance(value, InnerCall):
        yield value.call
    for part in getattr(value, "items", getattr(value, "parts", ())):
        yield from _calls_in(part)


def _is_of_an_object(value: ArgumentValue) -> bool:
    """Is it what an object has? A property may compute it."""
    return (
        isinstance(value, ExpressionArgument)
        and not value.is_routine
        and len(value.parts) == 1
        and isinstance(value.parts[0], Reference)
    )
