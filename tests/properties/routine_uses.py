"""Random expressions that use routines: slots in every spelling, and the HOW's own functions."""

from __future__ import annotations

from tests.properties.making import Making
from tests.properties.scope import Slot


class RoutineUses(Making):
    """Makes expressions that call routines, and are numbers."""

    def called(self) -> str | None:
        slots = [slot for slot in self.scope.visible_slots("one") if slot.gives == "int"]
        return self.call(self.dice.pick(slots)) if slots else None

    def call(self, slot: Slot) -> str | None:
        """An awaited call of a slot, in one of its spellings."""
        if not self.scope.is_async:
            return None
        arguments = ", ".join(self.deeper().of(type_) for type_ in slot.takes)
        form = self.dice.pick(("call", "call", "key", "start"))
        self.dice.note(f"slot: {form}")
        if form == "key":
            return f"(await {slot.name}[{arguments}])"
        start = ".start" if form == "start" else ""
        return f"(await {slot.name}{start}({arguments}))"

    def int_slots(self) -> list[Slot]:
        return [one for one in self.scope.visible_slots("one") if one[1:3] == (("int",), "int")]

    def gathered(self) -> str | None:
        gather, slots = self.scope.helper("gather"), self.int_slots()
        if gather is None or not slots or not self.scope.is_async:
            return None
        self.dice.note("gather")
        slot = self.dice.pick(slots)
        name = self.inner_name()
        if name in (slot.name, gather.partition(".")[0]):
            return None
        key = self.dice.pick((f"{slot.name}[{name}]", f"{slot.name}({name})"))
        first = self.deeper(self.scope.plain()).number()
        return f"(await {gather}(*[{key} for {name} in ({first}, 1)]))[1]"

    def passed_on(self) -> str | None:
        apply, slots = self.scope.helper("apply"), self.int_slots()
        if apply is None or not slots or not self.scope.is_async:
            return None
        self.dice.note("slot passed on as a value")
        return f"(await {apply}({self.dice.pick(slots).name}, {self.deeper().number()}))"

    def several(self) -> str | None:
        slots = self.scope.visible_slots("several", "named")
        if not slots or not self.scope.is_async or not self.scope.has("len", "enumerate", "sum"):
            return None
        slot = self.dice.pick(slots)
        name = self.inner_name()
        if name in (slot.name, "enumerate", "len", "sum"):
            return None
        self.dice.note("comprehension over routines")
        values = f"{slot.name}.values()" if slot.kind == "named" else slot.name
        key = "[3]" if slot.has_items_with_args else "(3)"
        return self.dice.pick(
            (
                f"len({slot.name})",
                f"sum([await {name}(2) for {name} in {values}])",
                f"([await {name}{key} for {name} in {values}] or [0])[-1]",
            )
        )

    def optional(self) -> str | None:
        slots = self.scope.visible_slots("optional")
        if not slots or not self.scope.is_async:
            return None
        self.dice.note("optional slot")
        name, deeper = self.dice.pick(slots).name, self.deeper()
        test = self.dice.pick((f"{name} is not None", name))
        if self.dice.chance(30):
            return f"({deeper.number()} if {name} is None else await {name}({deeper.number()}))"
        return f"(await {name}({deeper.number()}) if {test} else {deeper.number()})"

    def own_function(self) -> str | None:
        """A function, or another HOW's workflow, that the HOW's own statements define."""
        found = [*self.scope.of_type("function"), *self.scope.of_type("async function")]
        if not found:
            return None
        name = self.dice.pick(found)
        called = f"{name}({self.deeper().number()})"
        if self.scope.own.get(name) != "async function":
            return called
        return f"(await {called})" if self.scope.is_async else None
