"""What chooses in one call of a HOW: what it passes, as far as that can be known."""

from __future__ import annotations

import ast

from how_codegen.blueprint import HowScope
from how_codegen.constants.evaluate import Evaluator
from how_codegen.constants.known_values import (
    PASSED,
    Passed,
    Several,
    UnknownError,
    equal,
    same,
    truth,
)
from how_codegen.constants.reader import ConstantReader, EnumMember, Unknown
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ConstantArgument,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    NamedConstant,
    RoutineArgument,
    SequenceArgument,
)


class EnumsOnly:
    """Knows enum members, and takes every other name for one whose value may change."""

    def __init__(self, reader: ConstantReader) -> None:
        self._reader = reader

    def value(self, name: Name) -> object:
        """The `EnumMember` of a name, or `Unknown`."""
        found = self._reader.value(name)
        return found if is_enum(found) else Unknown(f'"{name.path}" may change')

    def binds(self, name: Name) -> bool:
        """May the module bind this name, so that a builtin is none?"""
        return self._reader.binds(name)


class CallDecisions:
    """What chooses between the workflows of a HOW, decided by what one call passes.

    `said` knows only what the call itself says, in literals and enum members.
    """

    def __init__(self, evaluator: Evaluator, said: Evaluator) -> None:
        self._evaluator = evaluator
        self._said = said
        self.bind = evaluator.bind
        self.change = evaluator.change

    def compared(self, comparison: str) -> bool | None:
        """Does a comparison of what the call itself says hold? None where it takes more to say."""
        try:
            return truth(self._said.value(comparison))
        except UnknownError:
            return None

    def is_known(self, name: str) -> bool:
        """Is the value of a local known?"""
        return not isinstance(self._evaluator.known(name), Unknown)

    def holds(self, test: str) -> bool | str:
        """Is the test true? Text says why that is not known."""
        try:
            return truth(self._evaluator.value(test))
        except UnknownError as error:
            return str(error)

    def matches(self, subject: str, pattern: str, *, is_singleton: bool) -> bool | str:
        """Is the subject equal to the value of the pattern, or the very one for a singleton?

        Text says why that is not known.
        """
        try:
            left, right = self._evaluator.value(subject), self._evaluator.value(pattern)
            compare = same if is_singleton else equal
            return compare(left, right)
        except UnknownError as error:
            return str(error)


def decisions_in(call: HowCall, scope: HowScope, reader: ConstantReader) -> CallDecisions:
    """What decides between the workflows of the HOW that `call` calls."""
    passed = passed_values(call.arguments, scope.star, reader)
    around = Evaluator(call.how.module, reader, {}, scope.around)
    literal = said_by(call)
    for name, default in scope.defaults:
        if name not in passed:
            passed[name] = around.known(default)
            if is_literal(default):
                literal.add(name)
    said = {
        name: value
        for name, value in passed.items()
        if name in literal or is_enum(value) or _are_routines(value)
    }
    module = call.how.module
    return CallDecisions(
        Evaluator(module, reader, passed, scope.own),
        Evaluator(module, EnumsOnly(reader), said, scope.own),
    )


def _are_routines(value: object) -> bool:
    """Is it a tuple of routines, which only its length is known of?"""
    return type(value) is tuple and all(isinstance(one, Passed) for one in value)


def is_enum(value: object) -> bool:
    """Is it a member of an enum?"""
    return isinstance(value, EnumMember)


def said_by(call: HowCall) -> set[str]:
    """The parameters for which a call passes a literal."""
    return {one.slot for one in call.arguments if isinstance(one.value, ConstantArgument)}


def is_literal(source: str) -> bool:
    """Is an expression a literal, which stands in the module as it is?"""
    try:
        ast.literal_eval(source.strip())
    except (ValueError, SyntaxError):
        return False
    return True


def argument_value(value: ArgumentValue, reader: ConstantReader) -> object:
    """What a call passes, as far as it is known."""
    match value:
        case RoutineArgument() | InnerCall() | ExpressionArgument(is_routine=True):
            return PASSED
        case ConstantArgument(source=source):
            return ast.literal_eval(source)
        case NamedConstant(name=name):
            return reader.value(name)
        case SequenceArgument(items=items, is_list=is_list):
            members = [argument_value(item, reader) for item in items]
            unknown = [member for member in members if isinstance(member, Unknown)]
            made = Several(members) if is_list else tuple(members)
            return unknown[0] if unknown else made
    return Unknown("what is passed is no constant")


def passed_values(
    arguments: tuple[Argument, ...], star: str | None, reader: ConstantReader
) -> dict[str, object]:
    """The values of the parameters that a call passes something for; `star` is `*slots`."""
    found: dict[str, object] = {}
    stars: list[object] = []
    for argument in arguments:
        value = argument_value(argument.value, reader)
        if argument.keyword is not None:
            found[argument.slot] = Unknown("what `**` takes is looked at when it runs")
        elif argument.slot == star:
            stars.append(value)
        else:
            found[argument.slot] = value
    if star is not None:
        unknown = [value for value in stars if isinstance(value, Unknown)]
        found[star] = unknown[0] if unknown else tuple(stars)
    return found
