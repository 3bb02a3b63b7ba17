"""Projects that are edited at random: small ones, whose modules depend on each other."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

_HOWS = """\
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
{cycle}
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C"{bound})
{padding}

@define.how
def compose(first: Routine[[A], B], {second}: Routine[[B], C]) -> Routine[[A], C]:
    {workflow}
{extra}"""

_RIGHT = """\
async def workflow(value: A) -> C:
        return await {second}(await first(value))

    return workflow"""

_WORKFLOWS = (
    _RIGHT,
    _RIGHT,
    _RIGHT.replace("(value: A)", "(value: B)"),
    _RIGHT.replace("async ", ""),
    "return first",
    _RIGHT.replace("return workflow", "return workflow  # type: ignore[how-return]"),
)

_EXTRA = """

@define.how
def twice(step: Routine[[A], A]) -> Routine[[A], A]:
    return compose(step, step)
"""

_TASKS = """\
from how_codegen import define
{padding}

{length_kind}def length({parameter}: str) -> {result}:
    return {value}


{spell_kind}def spell(number: {takes}) -> str:
    return str(number)
"""

_KINDS = (
    "@define.task\n",
    "@define.task\nasync ",
    '@define.task(name="named")\nasync ',
    "async ",
    "",
)

_CALLS = (
    "compose(length, spell)",
    "compose(length, spell)",
    "compose(length, length)",
    "compose(spell, length)",
    "compose(first=length, second=spell)",
    "compose(length, second=spell)",
    "compose(compose(length, spell), length)",
    "compose(length)",
    "compose(length, 3)",
    "compose(length, lambda number: number)",
    "twice(length)",
    "compose",
)

_PLACES = (
    "call{number} = {call}{comment}",
    "call{number} = {call}{comment}",
    "def make{number}() -> None:\n    print({call}){comment}",
    "class Holder{number}:\n    held = {call}{comment}",
)

_COMMENTS = ("", "", "", "  # type: ignore", "  # type: ignore[how-typevar]", "  # more")

_IMPORTS = (
    "from hows import *\nfrom tasks import length, spell",
    "from hows import compose\nfrom tasks import *",
    "import hows\nfrom hows import compose\nfrom tasks import length, spell",
)

_LATER = (
    "from hows import compose\nfrom instances import call0\nfrom tasks import spell\n"
    "\nagain = compose(call0, spell)\n",
    "import instances\n\n\nasync def use() -> int:\n    return await instances.call0('')\n",
    "from instances import call1 as routine\n\nroutine.start('')\nroutine[1]\n",
    "",
)


class Edit(NamedTuple):
    """The next text of a module; None where the module is removed."""

    module: str
    text: str | None


def _padding(draw: st.DrawFn) -> str:
    return "# more\n" * draw(st.integers(0, 2))


@st.composite
def _hows(draw: st.DrawFn) -> str:
    second = draw(st.sampled_from(["second", "second", "then"]))
    return _HOWS.format(
        cycle=draw(st.sampled_from(["", "", "import instances\n"])),
        bound=draw(st.sampled_from(["", "", ", bound=int", ", int, str"])),
        padding=_padding(draw),
        second=second,
        workflow=draw(st.sampled_from(_WORKFLOWS)).format(second=second),
        extra=draw(st.sampled_from(["", _EXTRA])),
    )


@st.composite
def _tasks(draw: st.DrawFn) -> str:
    result, value = draw(st.sampled_from([("int", "len({})"), ("str", "{}")]))
    parameter = draw(st.sampled_from(["text", "line"]))
    return _TASKS.format(
        padding=_padding(draw),
        length_kind=draw(st.sampled_from(_KINDS)),
        parameter=parameter,
        result=result,
        value=value.format(parameter),
        spell_kind=draw(st.sampled_from(_KINDS)),
        takes=draw(st.sampled_from(["int", "int", "str"])),
    )


@st.composite
def _instances(draw: st.DrawFn) -> str:
    calls = [
        draw(st.sampled_from(_PLACES)).format(
            number=number,
            call=draw(st.sampled_from(_CALLS)),
            comment=draw(st.sampled_from(_COMMENTS)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    head = draw(st.sampled_from(_IMPORTS)) + "\n" + _padding(draw)
    broken = draw(st.sampled_from([""] * 7 + ["def\n"]))
    return "\n\n".join([head, *calls, broken])


_TEXTS = {
    "hows": _hows(),
    "tasks": _tasks(),
    "instances": _instances(),
    "later": st.sampled_from(_LATER),
}


@st.composite
def _edits(draw: st.DrawFn) -> Edit:
    module = draw(st.sampled_from([*_TEXTS, "instances"]))
    if draw(st.integers(0, 9)) == 9:
        return Edit(module, None)
    return Edit(module, draw(_TEXTS[module]))


@st.composite
def histories(draw: st.DrawFn) -> list[list[Edit]]:
    """All modules of a project, and then edits of it: each step changes one module or two."""
    first = [Edit(module, draw(text)) for module, text in _TEXTS.items()]
    steps = draw(st.lists(st.lists(_edits(), min_size=1, max_size=2), min_size=2, max_size=4))
    return [first, *steps]
