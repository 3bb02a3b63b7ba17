"""The page about `how-typevar`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import OF_A_CALL, Explanation, Message

_HOWS = """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def pipe(first: Routine[[A], B], second: Routine[[B], str]) -> Routine[[A], str]:
    async def workflow(value: A) -> str:
        return await second(await first(value))

    return workflow


@define.task
async def count(text: str) -> int:
    return len(text)


"""

_SUBJECT = '"..." does not fit slot "..." of HOW "...": '

EXPLANATION = Explanation(
    code=diagnostics.TYPEVAR,
    meaning=(
        "A type variable of a HOW stands for one type in each call. The routines of the call say "
        "which: what one of them returns, or takes, where its slot says `B`. Here they do not "
        "agree. The error is on the first argument that disagrees with those before it, and there "
        "is a note for each routine that says what the variable is.",
        "A routine may take more than it is given (a base class), and give less than is asked for "
        "(a subclass), as far as the types around it allow: `list[Base]` and `list[Derived]` are "
        "different types. But the type that a variable stands for is one that some routine really "
        "has: `int` and `str` never agree on `object`.",
        "The same code is reported for a type outside of the variable's bound or constraints, and "
        "for a variable about which no routine says anything.",
    ),
    wrong=_HOWS
    + """\
@define.task
async def shout(text: str) -> str:
    return text.upper()


length = pipe(count, shout)  # <- here
""",
    says=(
        'example.py:28: error: "shout" does not fit slot "second" of HOW "pipe": B would be '
        "both int and str  [how-typevar]\n"
        "example.py:28: note: B is int: first=count returns int (example.py:19)\n"
        "example.py:28: note: B is str: second=shout takes text: str (example.py:24)\n"
    ),
    right=_HOWS
    + """\
@define.task
async def spell(number: int) -> str:
    return str(number)


length = pipe(count, spell)
""",
    messages=(
        Message(
            f"{_SUBJECT}... would be both ... and ...",
            "The notes say which routine makes it which type. Pass a routine that goes with the "
            "others (the last note names some of the project that would), or change what one of "
            "them takes or returns. Where the types are a class and a subclass of it, and they "
            "stand in a `list` or `dict`, a `Sequence` or `Mapping` in the routine's annotation "
            "often suffices.",
        ),
        Message(
            f"{_SUBJECT}... would be ..., which is outside its bound ...",
            "Only the bound and its subclasses may stand for this variable.",
        ),
        Message(
            f"{_SUBJECT}... would be ..., which is neither ... nor ...",
            "Only the types that the variable lists may stand for it, not their subclasses.",
        ),
        Message(
            'Nothing says what ... of HOW "..." stands for: no routine was passed that mentions it',
            "Pass at least one routine (or argument) whose slot mentions the variable.",
        ),
        Message(
            f"{_SUBJECT}with ... as ..., ...",
            "What is wrong is inside the lambda: the other routines decide which type it is given "
            "(the notes say which), and it does something that this type cannot do. The end of the "
            "message is mypy's own.",
        ),
        Message(
            f"{_SUBJECT}it takes ..., and the slot passes ..., whatever ... is",
            "The types differ outside of the variable, as `dict[str, int]` and `list[A]` do: no "
            "other routine can mend that. Pass one that takes what the slot passes.",
        ),
        Message(
            f"{_SUBJECT}it returns ..., and the slot asks for ..., whatever ... is",
            "As before: pass a routine that returns what the slot asks for.",
        ),
        Message(
            f"{_SUBJECT}... is ..., so the slot is ..., and it is ...",
            "The other routines decide the variables as the notes say. Compare the routine's own "
            "type with the slot's.",
        ),
    ),
    silencing=(OF_A_CALL,),
)
