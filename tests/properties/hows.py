"""Random HOWs: slots and constants, own statements, and what they return."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tests.properties.constants import USED, constants
from tests.properties.dice import Dice
from tests.properties.endings import Choice, ending
from tests.properties.expressions import Expressions
from tests.properties.headers import Header
from tests.properties.preparation import Prepared, prepare
from tests.properties.scope import NAMES, Constant, Frame, Scope, Slot
from tests.properties.slots import generic_slots, plain_slots
from tests.properties.statements import block, indented

#: Names that the text of a HOW itself uses, as builtins or in annotations.
_USED = frozenset({"list", "int"})


@dataclass(frozen=True)
class How:
    """One HOW: its text, and what a call of it must know."""

    name: str
    module: str
    text: str
    slots: tuple[Slot, ...]
    constants: tuple[Constant, ...]
    variables: tuple[str, ...]
    takes: tuple[str, ...]
    result: str
    features: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """Is its workflow one that takes and gives a number?"""
        return not self.variables


def make_how(dice: Dice, number: int, header: Header, module: str, earlier: list[How]) -> How:
    """A HOW of a module; `earlier` are others of it, which it may call."""
    free = [one for one in NAMES if one not in _USED and one != "self"]
    names = dice.some(free, len(free), len(free))
    flow = dice.pick((names.pop(), "flow", "run_it"))
    variables = dice.pick(((), (), ("A",), ("A", "B")))
    slots = plain_slots(dice, names)
    if variables:
        dice.note("type variables")
        slots = [*generic_slots(dice, names, variables), *slots]
    kinds = constants(dice, [one for one in names[:4] if one not in USED], header.globals["LIMIT"])
    taken = {one.name for one in kinds}
    names = [one for one in names if one not in taken]
    outer = {flow, *(one.name for one in slots), *taken, *names[-6:]}
    own_names = names[-6:]
    globals_ = dict(header.globals)
    scope = Scope(
        tuple(slots), kinds, globals_, Frame(()), {}, {}, frozenset(outer), is_async=False
    )
    prepared = prepare(dice, own_names, scope, lambda: inner_call(dice, scope, earlier, module))
    takes = ("int", "A") if variables else ("int",)
    result = (
        dice.pick(("int", "A", *(("B", "list[B]") if "B" in variables else ())))
        if (variables)
        else "int"
    )
    free = [one for one in names if one not in own_names]
    called = dice.pick((free[:2], ["start", "item"]))
    maker = Flows(dice, scope, prepared, flow, dict(zip(called, takes, strict=False)), result)
    choice = Choice(dice, scope, maker.text, lambda: inner_call(dice, scope, earlier, module))
    body = [*prepared.lines, *ending(choice, flow, is_plain=not variables)]
    name = f"how_{number}"
    docstring = [f'    """HOW {number}: {dice.pick(("it does", "quotes"))} things."""']
    if dice.chance(25):
        dice.note("HOW without a docstring")
        docstring = []
    returns = f"Routine[[{', '.join(takes)}], {result}]"
    head = [f'@define.how(name="how {number}")', f"def {name}("]
    head += [f"    {one}," for one in _parameters(dice, slots, kinds, header)]
    text = "\n".join([*head, f") -> {returns}:", *docstring, *indented(body), ""])
    return How(
        name,
        module,
        _in_terms_of(header, text),
        tuple(slots),
        kinds,
        variables,
        takes,
        result,
        frozenset(dice.features),
    )


def _in_terms_of(header: Header, text: str) -> str:
    """The text with the type variables that the module has."""
    for name, called in header.variables.items():
        text = re.sub(rf"(?<![\w'\"]){name}(?![\w'\"])", called, text)
    return text


def _parameters(
    dice: Dice, slots: list[Slot], kinds: tuple[Constant, ...], header: Header
) -> list[str]:
    def shown(slot: Slot) -> str:
        default = slot.default
        if default == "DEFAULT_ROUTINE":
            default = header.globals["trace"].replace("trace", "value")
            if "STAR" in header.globals and dice.chance(50):
                dice.note("default by a star import")
                default = "star_step"
        return f"{slot.name}: {slot.declared}" + (f" = {default}" if default is not None else "")

    by_place = {place: [one for one in slots if one.place == place] for place in _PLACES}
    first = [shown(one) for one in by_place["positional"]]
    if len(first) > 1 and dice.chance(10):
        dice.note("positional only")
        first.insert(1, "/")
    star = [f"*{one.name}: {one.declared}" for one in by_place["star"]]
    later = [shown(one) for one in by_place["keyword"]]
    later += [f"{one.name}: {one.declared} = {one.default}" for one in kinds]
    only = [shown(one) for one in by_place["only"]]
    double = [f"**{one.name}: {one.declared}" for one in by_place["starstar"]]
    if star:
        return [*first, *star, *only, *later, *double]
    return [*first, *later, *(["*", *only] if only else []), *double]


_PLACES = ("positional", "keyword", "only", "star", "starstar")


def inner_call(dice: Dice, scope: Scope, earlier: list[How], module: str) -> str | None:
    """A call of another HOW with slots of this one."""
    plain = [how for how in earlier if how.is_plain]
    if not plain:
        return None
    how = dice.pick(plain)
    arguments = []
    for slot in how.slots:
        if slot.place not in ("positional", "only"):
            continue
        fitting = [
            one.name
            for one in scope.slots
            if one[1:4] == slot[1:4] and one.declared == slot.declared
        ]
        if slot.kind == "several" and not fitting:
            ones = [one.name for one in scope.slots if one[1:4] == (("int",), "int", "one")]
            listed = ", ".join(dice.some(ones, 1, 2))
            tuple_ = f"({listed},)"
            fitting = [f"[{listed}]" if slot.declared.startswith("list") else tuple_]
        if not fitting:
            return None
        keyword = f"{slot.name}=" if slot.place == "only" else ""
        arguments.append(f"{keyword}{dice.pick(fitting)}")
    if how.name.partition(".")[0] in scope.outer:
        return None
    if how.module != module:
        dice.note("HOW call of another module in a HOW")
    arguments.sort(key=lambda argument: "=" in argument)
    return f"{how.name}({', '.join(arguments)})"


@dataclass(frozen=True)
class Flows:
    """Makes workflows of one HOW."""

    dice: Dice
    scope: Scope
    prepared: Prepared
    flow: str
    parameters: dict[str, str]
    result: str

    def text(self, name: str) -> list[str]:
        """The lines of a workflow of this name."""
        dice = self.dice
        taken = {one.name for one in self.scope.slots}
        taken |= {one.name for one in self.scope.constants}
        parameters = self.parameters
        taken |= {*self.prepared.own, name, self.flow, "self", "int", "list"}
        free = [one for one in NAMES if one not in taken]
        pool = [*dice.some(free, 4, 7), *parameters]
        types = {**parameters, **dict.fromkeys(self.cells(), "int")}
        frame = Frame((*pool, "spare", "other", "third"), dict(types), set(types))
        scope = replace(
            self.scope,
            own=self.prepared.own,
            frame=frame,
            known=types,
            hidden=frozenset({*frame.pool, *types}),
            is_async=True,
            returns=self.result,
        )
        head = ", ".join(f"{one}: {type_}" for one, type_ in parameters.items())
        lines = [f"async def {name}({head}) -> {self.result}:"]
        body = ["# What it does is random."] if dice.chance(20) else []
        body += [f"nonlocal {one}" for one in self.cells()]
        if self.cells():
            dice.note("nonlocal of the HOW's own")
        if "A" in parameters.values() and "B" in {one.gives for one in self.scope.slots}:
            slot = next(one for one in self.scope.slots if one.gives == "B")
            item = list(parameters)[-1]
            frame.types["first"] = "B"
            body.append(f"first = await {slot.name}({item})")
            scope = scope.knowing(first="B")
            again = [one for one in self.scope.slots if one.takes == ("list[B]",)]
            if again and again[0].gives == "B" and dice.chance(70):
                dice.note("local that another routine gives, too")
                body.append(f"first = await {again[0].name}([first])")
            scope = replace(scope, hidden=scope.hidden | {"first"})
        if len(parameters) == 1 and dice.chance(8):
            dice.note("workflow that calls itself")
            number = next(iter(parameters))
            body += [f"if 0 < {number} < 3:", f"    await {name}({number} - 1)"]
        made, after = block(dice, scope, 0, 4)
        body += made
        body.append(f"return {Expressions(dice, after).of(self.result)}")
        return [*lines, *indented(body)]

    def cells(self) -> list[str]:
        return self.prepared.cells
