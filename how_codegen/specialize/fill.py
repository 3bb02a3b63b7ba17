"""Fills the holes of a blueprint with what one call passes."""

from __future__ import annotations

from how_codegen.blueprint import (
    GlobalHole,
    Hole,
    HowLocalHole,
    MemberHole,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    WorkflowHole,
)
from how_codegen.records import Name
from how_codegen.specialize.globals import GlobalNames
from how_codegen.specialize.namespace import Namespace
from how_codegen.specialize.slots import Slots


class Filler:
    """Turns text with holes into text, for the module `name` of one call.

    `kept` are names that the HOW binds before its workflow and that must stay as they are.
    """

    def __init__(
        self,
        name: Name,
        slots: Slots,
        globals_: GlobalNames,
        names: Namespace,
        kept: frozenset[str],
    ) -> None:
        self._name = name
        self._slots = slots
        self._globals = globals_
        self._names = names
        self._locals = {local: local for local in kept}

    def text(self, text: Text) -> str:
        """The text with every hole filled.

        Raises:
            UnwritableTypeError: a solved type cannot be written.
        """
        return "".join(
            part if isinstance(part, str) else self._fill(part, after)
            for part, after in zip(text, (*text[1:], ""), strict=False)
        )

    def _fill(self, hole: Hole, after: str | Hole) -> str:
        match hole:
            case SlotHole():
                return self._slot(hole, after if isinstance(after, str) else "")
            case ScheduleHole():
                return self._schedule(hole)
            case StartHole():
                return self._start(hole)
            case GlobalHole(name=name):
                return self._globals.text(name)
            case MemberHole(name=name, member=member):
                return self._globals.member(name, member)
            case HowLocalHole(name=name):
                return self._how_local(name)
            case WorkflowHole():
                return self._name.last

    def _slot(self, hole: SlotHole, after: str) -> str:
        if after.startswith("("):
            return self._slots.called(hole.parameter, self.text)
        if hole.in_fstring:
            return self._slots.in_fstring(hole.parameter, self.text)
        text = self._slots.value(hole.parameter, self.text)
        is_split = after.startswith(".") and self._slots.is_number(hole.parameter)
        return f"({text})" if is_split else text

    def _schedule(self, hole: ScheduleHole) -> str:
        routine = self._slots.routine(hole.parameter)
        name, key = self._slots.called(hole.parameter, self.text), self.text(hole.key)
        if routine is None or routine.schedulable:
            return f"{name}[{key}]"
        if routine.takes_one:
            arguments = f"({key})" if hole.key_is_tuple else key
        else:
            arguments = key if hole.key_is_tuple else f"*{key}"
        return self._started(f"{name}({arguments})")

    def _start(self, hole: StartHole) -> str:
        routine = self._slots.routine(hole.parameter)
        name = self._slots.called(hole.parameter, self.text)
        arguments = self.text(hole.arguments)
        if routine is None or routine.schedulable:
            return f"{name}.start({arguments})"
        return self._started(f"{name}({arguments})")

    def _started(self, call: str) -> str:
        """A plain coroutine function has no `[args]`: asyncio itself starts it."""
        return f"{self._names.module('asyncio', 'asyncio', False)}.create_task({call})"

    def _how_local(self, name: str) -> str:
        if name not in self._locals:
            self._locals[name] = self._names.free(name, f"{name}_of_{self._name.module}")
        return self._locals[name]
