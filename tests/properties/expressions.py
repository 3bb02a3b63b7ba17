"""Random expressions of a given type, each safe to stand anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from tests.properties.dice import Dice, ImpossibleError
from tests.properties.scope import NAMES, Scope, Slot

DEEPEST = 2


@dataclass(frozen=True)
class Expressions:
    """Makes expressions with what one scope has."""

    dice: Dice
    scope: Scope
    depth: int = 0

    def of(self, type_: str) -> str:
        if type_ == "int":
            return self.number()
        if type_.startswith("list["):
            return self.list_of(type_[5:-1])
        return self.of_variable(type_)

    # ------------------------------------------------------------------ numbers

    def number(self) -> str:
        simple = [self._literal, self._name, self._name, self._constant, self._global]
        if self.depth >= DEEPEST:
            return self.dice.first(simple, "1")
        rich = [
            self._called,
            self._called,
            self._called,
            self._sum,
            self._choice,
            self._choice_by_constant,
            self._weight,
            self._lambda,
            self._comprehension,
            self._fstring,
            self._walrus,
            self._gathered,
            self._several,
            self._shift,
            self._optional,
            self._passed_on,
            self._generator,
            self._dict,
            self._builtin,
            self._own_function,
            self._own_object,
            self._bump,
            self._async_comprehension,
        ]
        return self.dice.first(rich if self.dice.chance(75) else simple, "2")

    def test(self) -> str:
        """A `bool`."""
        constants = [test for one in self.scope.visible_constants() for test in one.tests]
        if constants and self.dice.chance(50):
            self.dice.note("branch that a constant decides")
            return self.dice.pick(constants)
        left, right = self._deeper().number(), self._deeper().number()
        forms = [
            f"{left} > {right}",
            f"{left} % 2 == 0",
            f"not {left} + 0",
            f"0 < {left} <= {right}",
        ]
        return self.dice.pick(forms)

    def _deeper(self, scope: Scope | None = None) -> Expressions:
        return Expressions(self.dice, scope or self.scope, self.depth + 1)

    def _literal(self) -> str:
        return str(self.dice.number(0, 9))

    def _name(self) -> str | None:
        names = self.scope.of_type("int")
        return self.dice.pick(names) if names else None

    def _constant(self) -> str | None:
        constants = [text for one in self.scope.visible_constants() for text in one.numbers]
        if not constants:
            return None
        self.dice.note("constant in an expression")
        return self.dice.pick(constants)

    def _global(self) -> str | None:
        name = self.dice.pick(("LIMIT", "counter", "level", "boost", "STAR", "deep"))
        found = self.scope.helper(name)
        if found is not None:
            self.dice.note(f"global of the HOW's module: {name}")
        return found

    def _called(self) -> str | None:
        slots = [slot for slot in self.scope.visible_slots("one") if slot.gives == "int"]
        return self.call(self.dice.pick(slots)) if slots else None

    def call(self, slot: Slot) -> str | None:
        """An awaited call of a slot, in one of its spellings."""
        if not self.scope.is_async:
            return None
        arguments = ", ".join(self._deeper().of(type_) for type_ in slot.takes)
        form = self.dice.pick(("call", "call", "key", "start"))
        self.dice.note(f"slot: {form}")
        if form == "key":
            return f"(await {slot.name}[{arguments}])"
        start = ".start" if form == "start" else ""
        return f"(await {slot.name}{start}({arguments}))"

    def _sum(self) -> str:
        left, right = self._deeper().number(), self._deeper().number()
        return self.dice.pick(
            (f"({left} + {right})", f"({left} - {right})", f"({left} * {right} % 97)", f"(-{left})")
        )

    def _choice(self) -> str:
        self.dice.note("conditional expression")
        deeper = self._deeper()
        return f"({deeper.number()} if {deeper.test()} else {deeper.number()})"

    def _choice_by_constant(self) -> str | None:
        tests = [test for one in self.scope.visible_constants() for test in one.tests]
        if not tests:
            return None
        self.dice.note("branch that a constant decides", "conditional expression")
        deeper = self._deeper()
        return f"({deeper.number()} if {self.dice.pick(tests)} else {deeper.number()})"

    def _weight(self) -> str | None:
        weight = self.scope.helper("weight")
        types = [type_ for type_ in self.scope.known.values() if type_ in ("A", "B")]
        if weight is None or not types:
            return None
        return f"{weight}({self._deeper().of(self.dice.pick(types))})"

    def _shift(self) -> str | None:
        shift = self.scope.helper("shift")
        return None if shift is None else f"{shift}({self._deeper().number()})"

    def _inner_name(self) -> str:
        name = self.dice.pick(NAMES)
        if any(name == slot.name for slot in self.scope.slots):
            self.dice.note("inner name that hides a slot")
        return name

    def _lambda(self) -> str | None:
        if not self.scope.has("int"):
            return None
        self.dice.note("lambda")
        name = self._inner_name()
        inner = self._deeper(self.scope.inside({name: "int"}).plain())
        return f"int((lambda {name}: {inner.number()})({self._deeper().number()}))"

    def _comprehension(self) -> str | None:
        self.dice.note("comprehension")
        name = self._inner_name()
        # In an inner scope nothing of a class could be seen, and walruses bind outside.
        inner = self._deeper(self.scope.inside({name: "int"}))
        first = self._deeper(self.scope.plain()).number()
        return f"[{inner.number()} for {name} in ({first}, 2) if {inner.test()} or True][0]"

    def _generator(self) -> str:
        self.dice.note("generator expression")
        name = self._inner_name()
        inner = self._deeper(self.scope.inside({name: "int"}).plain())
        first = self._deeper(self.scope.plain()).number()
        return f"[*({inner.number()} for {name} in ({first}, 3))][1]"

    def _dict(self) -> str:
        self.dice.note("dict comprehension")
        name = self._inner_name()
        inner = self._deeper(self.scope.inside({name: "int"}))
        return f"{{{name}: {inner.number()} for {name} in (1, 3)}}[3]"

    def _fstring(self) -> str | None:
        if not self.scope.has("len"):
            return None
        self.dice.note("f-string")
        constants = [one.name for one in self.scope.visible_constants() if one.declared != "bytes"]
        names = [*self.scope.of_type("int"), *constants] or ["1"]
        one, other = self.dice.pick(names), self.dice.pick(names)
        ending = self.dice.pick(("", "=", "!r", "!s:>8"))
        return f"len(f'{{{one}{ending}}} and {{{other}}}')"

    def _walrus(self) -> str | None:
        name = self.new_name("int")
        if name is None:
            return None
        self.dice.note("walrus")
        return f"({name} := {self._deeper().number()})"

    def new_name(self, type_: str) -> str | None:
        """A name that may be bound here, in this function."""
        if not self.scope.may_bind:
            return None
        pool = self.scope.frame.pool
        return self.scope.target(type_, self.dice.some(pool, len(pool), len(pool)))

    def _gathered(self) -> str | None:
        gather, slots = self.scope.helper("gather"), self._int_slots()
        if gather is None or not slots or not self.scope.is_async:
            return None
        self.dice.note("gather")
        slot = self.dice.pick(slots)
        name = self._inner_name()
        if name in (slot.name, gather.partition(".")[0]):
            return None
        key = self.dice.pick((f"{slot.name}[{name}]", f"{slot.name}({name})"))
        first = self._deeper(self.scope.plain()).number()
        return f"(await {gather}(*[{key} for {name} in ({first}, 1)]))[1]"

    def _int_slots(self) -> list[Slot]:
        return [one for one in self.scope.visible_slots("one") if one[1:3] == (("int",), "int")]

    def _passed_on(self) -> str | None:
        apply, slots = self.scope.helper("apply"), self._int_slots()
        if apply is None or not slots or not self.scope.is_async:
            return None
        self.dice.note("slot passed on as a value")
        return f"(await {apply}({self.dice.pick(slots).name}, {self._deeper().number()}))"

    def _several(self) -> str | None:
        slots = self.scope.visible_slots("several", "named")
        if not slots or not self.scope.is_async or not self.scope.has("len", "enumerate", "sum"):
            return None
        slot = self.dice.pick(slots)
        name = self._inner_name()
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

    def _optional(self) -> str | None:
        slots = self.scope.visible_slots("optional")
        if not slots or not self.scope.is_async:
            return None
        self.dice.note("optional slot")
        name, deeper = self.dice.pick(slots).name, self._deeper()
        test = self.dice.pick((f"{name} is not None", name))
        if self.dice.chance(30):
            return f"({deeper.number()} if {name} is None else await {name}({deeper.number()}))"
        return f"(await {name}({deeper.number()}) if {test} else {deeper.number()})"

    def _builtin(self) -> str | None:
        name = self.dice.pick(("abs", "int", "max"))
        if not self.scope.sees(name):
            return None
        return f"{name}({self._deeper().number()}{', 1' if name == 'max' else ''})"

    def _own_function(self) -> str | None:
        """A function, or another HOW's workflow, that the HOW's own statements define."""
        found = [*self.scope.of_type("function"), *self.scope.of_type("async function")]
        if not found:
            return None
        name = self.dice.pick(found)
        called = f"{name}({self._deeper().number()})"
        if self.scope.own.get(name) != "async function":
            return called
        return f"(await {called})" if self.scope.is_async else None

    def _bump(self) -> str | None:
        """A call that rebinds a name of the HOW's module; not where modules are imported."""
        bump = self.scope.helper("bump")
        if bump is None or not self.scope.is_async:
            return None
        self.dice.note("global: rebound by a call")
        return f"{bump}()"

    def _async_comprehension(self) -> str | None:
        counted = self.scope.helper("counted")
        if counted is None or not self.scope.is_async or not self.scope.has("sum"):
            return None
        name = self._inner_name()
        if name in ("sum", counted.partition(".")[0]):
            return None
        self.dice.note("async comprehension")
        inner = self._deeper(self.scope.inside({name: "int"})).number()
        return f"sum([{inner} async for {name} in {counted}(2)])"

    def _own_object(self) -> str | None:
        found = self.scope.of_type("object")
        if not found:
            return None
        self.dice.note("state of the HOW's own")
        name = self.dice.pick(found)
        return self.dice.pick((f"{name}()", f"{name}.now", f"{name}.number"))

    # ------------------------------------------------------------------ other types

    def of_variable(self, type_: str) -> str:
        """An expression whose type is a type variable."""
        names = self.scope.of_type(type_)
        makers = [lambda: self.dice.pick(names) if names else None]
        if self.depth < DEEPEST:
            makers += [lambda: self._call_for(type_), lambda: self._chosen(type_)]
            makers += [lambda: self._call_for(type_)]
        made = self.dice.first(makers, "")
        if not made:
            raise ImpossibleError
        return made

    def _call_for(self, type_: str) -> str | None:
        slots = [one for one in self.scope.visible_slots("one") if one.gives == type_]
        return self.call(self.dice.pick(slots)) if slots else None

    def _chosen(self, type_: str) -> str:
        deeper = self._deeper()
        return f"({deeper.of(type_)} if {deeper.test()} else {deeper.of(type_)})"

    def list_of(self, type_: str) -> str:
        names = self.scope.of_type(f"list[{type_}]")
        makers = [
            lambda: self.dice.pick(names) if names else None,
            lambda: f"[{self._deeper().of(type_)}]",
            lambda: f"[{self._deeper().of(type_)}, {self._deeper().of(type_)}]",
            lambda: self._gathered_list(type_),
            lambda: self._gathered_list(type_),
        ]
        return self.dice.first(makers, f"[{self._deeper().of(type_)}]")

    def _gathered_list(self, type_: str) -> str | None:
        gather = self.scope.helper("gather")
        slots = [
            one
            for one in self.scope.visible_slots("one")
            if one.gives == type_ and one.takes in (("A",), ("B",))
        ]
        if gather is None or not slots or not self.scope.is_async:
            return None
        slot, name = self.dice.pick(slots), self._inner_name()
        if name in (slot.name, gather.partition(".")[0]):
            return None
        self.dice.note("gather", "list of a type variable")
        values = self._deeper(self.scope.plain()).of(slot.takes[0])
        if "await" in values:
            return None
        return f"(await {gather}(*[{slot.name}[{name}] for {name} in [{values}, {values}]]))"
