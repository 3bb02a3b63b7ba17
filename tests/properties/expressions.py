"""Random expressions of a given type, each safe to stand anywhere."""

from __future__ import annotations

from tests.properties.routine_uses import RoutineUses
from tests.properties.typed_expressions import DEEPEST, list_of, of_variable


class Expressions(RoutineUses):
    """Makes expressions with what one scope has."""

    def of(self, type_: str) -> str:
        if type_ == "int":
            return self.number()
        if type_.startswith("list["):
            return list_of(self, type_[5:-1])
        return of_variable(self, type_)

    def number(self) -> str:
        simple = [self._literal, self._name, self._name, self._constant, self._global]
        if self.depth >= DEEPEST:
            return self.dice.first(simple, "1")
        rich = [
            self.called,
            self.called,
            self.called,
            self._sum,
            self._choice,
            self._choice_by_constant,
            self._weight,
            self._lambda,
            self._comprehension,
            self._fstring,
            self._walrus,
            self._walrus_inside,
            self.gathered,
            self.several,
            self._shift,
            self.optional,
            self.passed_on,
            self._generator,
            self._dict,
            self._builtin,
            self.own_function,
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
        left, right = self.deeper().number(), self.deeper().number()
        forms = [
            f"{left} > {right}",
            f"{left} % 2 == 0",
            f"not {left} + 0",
            f"0 < {left} <= {right}",
        ]
        return self.dice.pick(forms)

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

    def _sum(self) -> str:
        left, right = self.deeper().number(), self.deeper().number()
        return self.dice.pick(
            (f"({left} + {right})", f"({left} - {right})", f"({left} * {right} % 97)", f"(-{left})")
        )

    def _choice(self) -> str:
        self.dice.note("conditional expression")
        deeper = self.deeper()
        return f"({deeper.number()} if {deeper.test()} else {deeper.number()})"

    def _choice_by_constant(self) -> str | None:
        tests = [test for one in self.scope.visible_constants() for test in one.tests]
        if not tests:
            return None
        self.dice.note("branch that a constant decides", "conditional expression")
        deeper = self.deeper()
        return f"({deeper.number()} if {self.dice.pick(tests)} else {deeper.number()})"

    def _weight(self) -> str | None:
        weight = self.scope.helper("weight")
        types = [type_ for type_ in self.scope.known.values() if type_ in ("A", "B")]
        if weight is None or not types:
            return None
        return f"{weight}({self.deeper().of(self.dice.pick(types))})"

    def _shift(self) -> str | None:
        shift = self.scope.helper("shift")
        return None if shift is None else f"{shift}({self.deeper().number()})"

    def _lambda(self) -> str | None:
        if not self.scope.has("int"):
            return None
        self.dice.note("lambda")
        name = self.inner_name()
        inner = self.deeper(self.scope.inside({name: "int"}).plain())
        return f"int((lambda {name}: {inner.number()})({self.deeper().number()}))"

    def _comprehension(self) -> str | None:
        self.dice.note("comprehension")
        name = self.inner_name()
        # In an inner scope nothing of a class could be seen, and walruses bind outside.
        inner = self.deeper(self.scope.inside({name: "int"}))
        first = self.deeper(self.scope.plain()).number()
        return f"[{inner.number()} for {name} in ({first}, 2) if {inner.test()} or True][0]"

    def _generator(self) -> str:
        self.dice.note("generator expression")
        name = self.inner_name()
        inner = self.deeper(self.scope.inside({name: "int"}).plain())
        first = self.deeper(self.scope.plain()).number()
        return f"[*({inner.number()} for {name} in ({first}, 3))][1]"

    def _dict(self) -> str:
        self.dice.note("dict comprehension")
        name = self.inner_name()
        inner = self.deeper(self.scope.inside({name: "int"}))
        return f"{{{name}: {inner.number()} for {name} in (1, 3)}}[3]"

    def _fstring(self) -> str | None:
        if not self.scope.has("len"):
            return None
        self.dice.note("f-string")
        constants = [one.name for one in self.scope.visible_constants() if one.declared != "bytes"]
        names = [*self.scope.of_type("int"), *constants] or ["1"]
        one, other = self.dice.pick(names), self.dice.pick(names)
        ending = self.dice.pick(("", "=", "!r", "!s:>8"))
        # What it says must count, and not only how long it is.
        measure = self.scope.helper("weight") or "len"
        return f"{measure}(f'{{{one}{ending}}} and {{{other}}}')"

    def _walrus(self) -> str | None:
        name = self.new_name("int")
        if name is None:
            return None
        self.dice.note("walrus")
        return f"({name} := {self.deeper().number()})"

    def _walrus_inside(self) -> str | None:
        """A walrus in a comprehension binds a name of the function around it."""
        name, item = self.new_name("int"), self.inner_name()
        if name is None or item == name:
            return None
        self.dice.note("walrus in a comprehension")
        inner = self.deeper(self.scope.inside({item: "int"}))
        first = self.deeper(self.scope.plain()).number()
        if self.dice.chance(50):
            return f"[({name} := {inner.number()}) for {item} in ({first}, 2)][1]"
        value = self.deeper(inner.scope.plain()).number()
        return f"[*({name} for {item} in ({first}, 2) if ({name} := {value}) > 1), 3][0]"

    def _builtin(self) -> str | None:
        name = self.dice.pick(("abs", "int", "max"))
        if not self.scope.sees(name):
            return None
        return f"{name}({self.deeper().number()}{', 1' if name == 'max' else ''})"

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
        name = self.inner_name()
        if name in ("sum", counted.partition(".")[0]):
            return None
        self.dice.note("async comprehension")
        inner = self.deeper(self.scope.inside({name: "int"})).number()
        return f"sum([{inner} async for {name} in {counted}(2)])"

    def _own_object(self) -> str | None:
        found = self.scope.of_type("object")
        if not found:
            return None
        self.dice.note("state of the HOW's own")
        name = self.dice.pick(found)
        return self.dice.pick((f"{name}()", f"{name}.now", f"{name}.number"))
