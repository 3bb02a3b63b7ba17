"""The text that stands for a HOW's parameter in one call's module."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.holes import LoopHole, Text, holes
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ConstantArgument,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    NamedConstant,
    NoneRef,
    Part,
    Reference,
    RoutineArgument,
    SequenceArgument,
    TypeRef,
)
from how_codegen.sequences import is_member, shown_name
from how_codegen.specialize.members import Members, has_list
from how_codegen.specialize.namespace import Namespace
from how_codegen.specialize.rounds import WrittenOut
from how_codegen.type_refs import unaliased, variables_of


class Surroundings(NamedTuple):
    """What a module's slots need to know of the rest of it.

    `instances` gives, for the full name that another call is bound to, where its workflow is;
    `define` is how the module calls `how_codegen.define`; `inner` gives the text for a HOW call
    in a slot, by the slot.
    """

    names: Namespace
    instances: Mapping[str, Name]
    define: str
    inner: Callable[[str, HowCall], str]


class Slots:
    """What was passed for each parameter, as text.

    Some of it is made once, at module level, in `constants`: a list, which must stay the same
    object, a string that cannot stand in an f-string, and a plain function that is used as a
    routine, which it becomes through `define.task`. `giving_none` are the texts of routines whose
    result is None.
    """

    def __init__(
        self,
        blueprint: Blueprint,
        arguments: tuple[Argument, ...],
        around: Surroundings,
        wide: frozenset[str],
    ) -> None:
        self._parameters = {parameter.name: parameter for parameter in blueprint.parameters}
        self._arguments: dict[str, list[Argument]] = {}
        for argument in arguments:
            self._arguments.setdefault(argument.slot, []).append(argument)
        self._wide = wide
        self._results = blueprint.slot_results
        self.members = Members(blueprint, self._arguments)
        self.written_out = WrittenOut(self.members, wide)
        whole = (*blueprint.preparation, *blueprint.workflow)
        self.has_no_rounds = any(
            isinstance(hole, LoopHole) and self.written_out.loop(hole) == []
            for hole in holes(whole)
        )
        self._uses = self.written_out.uses(whole)
        self._names = around.names
        self._instances = around.instances
        self._inner = around.inner
        self._define = around.define
        self._constants: dict[tuple[str, str], tuple[str, str]] = {}
        self._kept: dict[str, str] = {}
        self.giving_none: set[str] = set()

    def constants(self, text: str) -> str:
        """The assignments at module level that a text relies on."""
        needed = ""
        for name, line in reversed(self._constants.values()):
            if name in self._kept.values() or re.search(rf"\b{name}\b", needed + text):
                needed = line + needed
        return needed

    def keep(self, parameter: str, fill: Callable[[Text], str]) -> None:
        """Have what was passed computed once, whether the module uses it or not."""
        self._kept[parameter] = self.value(parameter, fill)

    def taken(self, parameter: str) -> str:
        """The line that computes what is kept, to stand earlier than the other constants."""
        for key, (name, line) in self._constants.items():
            if name == self._kept[parameter]:
                self._constants[key] = (name, "")
                return line
        return ""

    def routine(self, parameter: str) -> RoutineArgument | None:
        """The one routine that was passed for a parameter, if it is one."""
        value = self._only(parameter)
        if not isinstance(value, RoutineArgument):
            return None
        is_instance = value.name.fullname in self._instances
        return msgspec.structs.replace(value, schedulable=True) if is_instance else value

    def _only(self, parameter: str) -> ArgumentValue | None:
        """The one thing that a parameter stands for, if it is not one for several."""
        if is_member(parameter):
            return self.members.bound(parameter)
        declared, found = self._parameters[parameter], self._arguments.get(parameter)
        return None if declared.star or declared.keywords or not found else found[0].value

    def is_wide(self, parameter: str, as_type: TypeRef | None = None) -> bool:
        """Is what the slot gives declared as more than its routine gives: as just this type?"""
        is_type = as_type is None or self._results.get(parameter) == as_type
        return is_type and parameter in self._wide

    def is_narrow(self, parameter: str) -> bool:
        """Does its routine give less than the HOW itself writes, without type variables?"""
        result = self._results.get(parameter)
        return parameter in self._wide and result is not None and not variables_of(result)

    def is_exact(self, parameter: str) -> bool:
        """Does its routine give what its type says, and not only something of that kind?"""
        return not is_member(parameter) and parameter not in self._wide

    def called(self, parameter: str, fill: Callable[[Text], str]) -> str:
        """The text where the parameter is called: a plain function as itself."""
        routine = self.routine(parameter)
        if routine is not None and not routine.is_untyped:
            text = self._named(routine.name, routine.source)
            return self._noted(text, routine)
        return self.value(parameter, fill)

    def value(self, parameter: str, fill: Callable[[Text], str]) -> str:
        """The text where the parameter is used as a value."""
        if is_member(parameter):
            bound = self.members.bound(parameter)
            return shown_name(parameter) if bound is None else self._value(parameter, bound)
        found = self._arguments.get(parameter, [])
        declared = self._parameters[parameter]
        if declared.star:
            routines = _tuple([self._value(parameter, argument.value) for argument in found])
            # Written once where it is used more than once, or where it must be what it is when the
            # call is made; a loop over it needs no name.
            is_unpacked = any(isinstance(one.value, ExpressionArgument) for one in found)
            may_change = any(has_list(one.value) for one in found)
            is_plain = not is_unpacked and not may_change
            is_short = self._uses[parameter] < 2 and is_plain and 0 < len(found) < 5
            is_wide = (is_unpacked and len(found) > 1) or may_change or not found
            known = fill if is_wide else None
            make = lambda: routines  # noqa: E731
            return routines if is_short else self._once("slot", parameter, make, known)
        if declared.keywords:
            made = _dict([(one.keyword, self._value(parameter, one.value)) for one in found])
            # Members that are made routines here are tasks, which a declaration would hide.
            is_unpacked = any(one.keyword is None for one in found)
            return self._once("slot", parameter, lambda: made, None if is_unpacked else fill)
        if not found:
            default = fill(declared.default or ())
            return default if _is_atom(default) else self._once("slot", parameter, lambda: default)
        argument = found[0].value
        is_list = has_list(argument)
        is_computed = isinstance(argument, ExpressionArgument)
        if is_list or (is_computed and declared.annotation):
            make = lambda: self._value(parameter, argument)  # noqa: E731
            # Members that are made routines here are tasks, which a declaration would hide.
            are_tasks = isinstance(argument, ExpressionArgument) and argument.schedulable
            known = None if are_tasks else fill
            return self._once("slot", parameter, make, known)
        return self._value(parameter, argument)

    def truth(self, parameter: str, *, is_none: bool) -> bool | None:
        """Is what was passed None (or, without `is_none`, true)? None: only running it tells."""
        value = self._only(parameter)
        is_several = value is None or isinstance(value, SequenceArgument)
        count = self.members.count(parameter) if is_several and not is_member(parameter) else None
        if count is not None:
            return bool(count) and not is_none
        is_routine = isinstance(value, ExpressionArgument) and value.is_routine
        if is_routine or isinstance(value, (RoutineArgument, InnerCall)):
            return not is_none  # a routine, which is always true
        if isinstance(value, SequenceArgument):  # a list that may change while the program runs
            return False if is_none else None
        constant = self.constant(parameter)
        if constant is UNKNOWN:
            return None
        return constant is None if is_none else bool(constant)

    def constant(self, parameter: str) -> object:
        """The value of a literal, `UNKNOWN` for anything else."""
        value = self._only(parameter)
        source = value.source if isinstance(value, ConstantArgument) else None
        if value is None and not is_member(parameter):
            default = self._parameters[parameter].default or ()
            source = default[0] if len(default) == 1 and isinstance(default[0], str) else None
        try:
            return ast.literal_eval(source.strip()) if source is not None else UNKNOWN
        except (ValueError, SyntaxError):
            return UNKNOWN

    def length(self, parameter: str) -> int | None:
        """How long it is: several routines, or a constant; None where only running it tells."""
        value = self.constant(parameter)
        if isinstance(value, (str, bytes, tuple)):
            return len(value)
        return None if is_member(parameter) else self.members.count(parameter)

    def in_fstring(self, parameter: str, fill: Callable[[Text], str]) -> str:
        """The text inside an f-string, where Python 3.11 allows no quotes of the same kind."""
        text = self.value(parameter, fill)
        if not any(mark in text for mark in "'\"\\"):
            return text
        return self._once(f"fstring {text}", parameter.upper(), lambda: text)

    def is_number(self, parameter: str) -> bool:
        """Is it a number, after which a dot would be part of it?"""
        value = self._only(parameter)
        if value is None and not is_member(parameter):
            default = self._parameters[parameter].default or ("",)
            return isinstance(default[0], str) and default[0][:1].isdigit()
        return isinstance(value, ConstantArgument) and value.source[:1].isdigit()

    def _value(self, parameter: str, value: ArgumentValue) -> str:
        match value:
            case RoutineArgument(name=name, source=source, schedulable=schedulable):
                text = self._noted(self._named(name, source), value)
                if schedulable or name.fullname in self._instances:
                    return text
                preferred = f"{source.last}_task"
                made = f"{self._define}.task({text})"
                return self._noted(self._once(made, preferred, lambda: made), value)
            case NamedConstant(name=name, source=source):
                return self._named(name, source)
            case ConstantArgument(source=text):
                return f"({text})" if text.startswith(("-", "+")) else text
            case ExpressionArgument():
                return self._computed(parameter, value)
            case InnerCall(call=call):
                return self._inner(shown_name(parameter), call)
            case SequenceArgument(items=items, is_list=is_list):
                texts = [self._value(parameter, item) for item in items]
                return f"[{', '.join(texts)}]" if is_list else _tuple(texts)
            case _:
                raise AssertionError(f"the plan lets no {type(value).__name__} pass")

    def _computed(self, parameter: str, value: ExpressionArgument) -> str:
        """What an expression gives, computed once, as the call itself does it."""
        text = "".join(self._part(parameter, part) for part in value.parts)
        if value.is_routine and not value.schedulable:
            text = f"{self._define}.task({text})"
        declared = self._parameters.get(parameter)
        if declared is not None and (declared.annotation or declared.star):
            return text
        return self._once(text, parameter, lambda: text)

    def _noted(self, text: str, routine: RoutineArgument) -> str:
        """The text for a routine; one whose result is None is remembered."""
        if isinstance(unaliased(routine.result), NoneRef):
            self.giving_none.add(text)
        return text

    def _part(self, parameter: str, part: Part) -> str:
        match part:
            case Reference(name=name, source=source):
                return self._named(name, source)
            case InnerCall(call=call):
                return self._inner(shown_name(parameter), call)
        assert isinstance(part, str)
        return part

    def _named(self, name: Name, source: Name) -> str:
        instance = self._instances.get(name.fullname)
        if instance is not None:
            return self._names.imported(instance.module, instance.path)
        return self._names.imported(source.module, source.path)

    def _once(
        self,
        kind: str,
        preferred: str,
        make: Callable[[], str],
        fill: Callable[[Text], str] | None = None,
    ) -> str:
        key = (kind, preferred)
        if key not in self._constants:
            text, annotation = make(), ""
            if fill is not None and (declared := self._parameters[preferred].annotation):
                annotation = f": {fill(declared)}"
            shown = shown_name(preferred)
            name = self._names.free(shown, f"{shown}_value")
            self._constants[key] = (name, f"{name}{annotation} = {text}\n")
        return self._constants[key][0]


UNKNOWN = object()


def _is_atom(text: str) -> bool:
    """Can it stand anywhere in an expression as it is: a name, a literal that has no sign?"""
    if text.replace(".", "").isidentifier():
        return True
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        return False
    return isinstance(tree, ast.Constant)


def _dict(items: list[tuple[str | None, str]]) -> str:
    """What `**slots` takes: by their names, and dicts of them."""
    match items:
        case [(None, text)] if text.startswith("**{"):
            return text.removeprefix("**")
    shown = [text if key is None else f'"{key}": {text}' for key, text in items]
    return f"{{{', '.join(shown)}}}"


def _tuple(items: list[str]) -> str:
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
