"""Random HOWs, and calls of them, as source text: names clash on purpose."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

#: Names of routines, parameters and locals: few, so that they clash, and some with a meaning.
NAMES = ("value", "total", "items", "label", "asyncio", "print", "sum", "flow", "trace")

#: What a slot may be given: name in `tasks`, by what it takes. Plain functions have no `[args]`.
UNARY = ("value", "total", "print", "asyncio", "plain", "failing", "tool.double")
BINARY = ("items", "sum", "plain_pair")

# Two branches may define one function each.
SETTINGS = """
[tool.mypy]
plugins = ["mypy_plugin"]
disable_error_code = ["no-redef"]
"""

TASKS = '''
"""Routines that leave a trace."""

from how_codegen import define

TRACE: list[object] = []


def trace(*entry: object) -> None:
    TRACE.append(entry)


@define.task
async def value(number: int) -> int:
    trace("value", number)
    return number + 1


@define.task
def total(number: int) -> int:
    trace("total", number)
    return number * 2


@define.task(name="a print")
async def print(number: int) -> int:
    trace("print", number)
    return -number


@define.task
async def asyncio(number: int, step: int = 1) -> int:
    trace("asyncio", number, step)
    return number - step


async def plain(number: int) -> int:
    trace("plain", number)
    return number % 7


@define.task
async def failing(number: int) -> int:
    trace("failing", number)
    if number % 2:
        raise ValueError(f"odd: {number}")
    return number


class Tool:
    async def double(self, number: int) -> int:
        trace("double", number)
        return 2 * number


tool = Tool()


@define.task
async def items(left: int, right: int) -> int:
    trace("items", left, right)
    return left + right


@define.task
def sum(left: int, right: int) -> int:
    trace("sum", left, right)
    return left * right


async def plain_pair(left: int, right: int) -> int:
    trace("plain_pair", left, right)
    return left - right
'''

HEADER = """
import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

import tasks

LIMIT = 3


def shift(number: int) -> int:
    return number + LIMIT

"""


@dataclass(frozen=True)
class How:
    """A HOW and one call of it."""

    source: str
    call: str
    name: str


@st.composite
def expressions(draw: st.DrawFn, known: tuple[str, ...], slots: tuple[str, str]) -> str:
    """An `int`, awaiting routines or not."""
    one, two = slots
    a, b = draw(st.sampled_from(known)), draw(st.sampled_from(known))
    return draw(
        st.sampled_from(
            (
                f"await {one}({a})",
                f"await {two}({a}, {b})",
                f"await {one}[{a}]",
                f"await {two}[{a}, {b}]",
                f"await {one}.start({a})",
                f"shift({a}) - LIMIT",
                f"{a} + count",
                f"len(f'{{{a}}} {{word}}')",
                f"(await asyncio.gather(*[{one}[n] for n in ({a}, {b})]))[0]",
                f"[n for n in ({a}, {b}) if n != {b} or True][0]",
                f"(lambda {a}: {a} + base)({b})",
            )
        )
    )


@st.composite
def statements(
    draw: st.DrawFn, known: tuple[str, ...], slots: tuple[str, str], depth: int = 0
) -> list[str]:
    """Lines of a block that binds names of the pool and only uses bound ones."""
    lines: list[str] = []
    local = [name for name in NAMES if name not in (*slots, "asyncio")]
    for _ in range(draw(st.integers(1, 3))):
        target = draw(st.sampled_from(local))
        value = draw(expressions(known, slots))
        inner = (
            [f"    {line}" for line in draw(statements(known, slots, depth + 1))]
            if (depth < 2)
            else ["    pass"]
        )
        kind = draw(st.sampled_from(("assign", "if", "for", "try", "match", "walrus", "nested")))
        if kind == "assign":
            lines.append(f"{target} = {value}")
        elif kind == "if":
            lines += [f"{target} = {value}", f"if {target} > 0:", *inner]
        elif kind == "for":
            lines += [f"{target} = {value}", f"for _ in range(abs({target}) % LIMIT):", *inner]
        elif kind == "try":
            lines += [
                f"{target} = 0",
                "try:",
                f"    {target} = {value}",
                *inner,
                "except ValueError as error:",
                "    tasks.trace('caught', str(error))",
            ]
        elif kind == "match":
            lines += [f"match {value}:", f"    case {target}:", "        pass"]
        elif kind == "walrus":
            lines += [f"if ({target} := {value}) and count:", *inner]
        else:
            lines += [
                f"async def helper_{target}(number: int) -> int:",
                f"    return await {slots[0]}(number + base)",
                f"{target} = await helper_{target}({known[0]})",
            ]
        known = (*known, target)
    return lines


@st.composite
def hows(draw: st.DrawFn, number: int) -> How:
    """A HOW with two slots and two constants, and a call that fills them."""
    # A slot named like the workflow would be a redefinition, as mypy says.
    free = [name for name in NAMES if name not in ("asyncio", "flow")]
    slots = draw(st.permutations(free))[:2]
    one, two = slots
    body = draw(statements(("start",), (one, two)))
    last = draw(expressions(("start",), (one, two)))
    source = f'''
@define.how
def how_{number}(
    {one}: Routine[[int], int],
    {two}: Routine[[int, int], int],
    count: int = LIMIT,
    word: str = "w",
) -> Routine[[int], int]:
    """HOW {number}."""
    base = shift(count)

    async def flow(start: int) -> int:
        # What it does is random.
{_indented(body, 8)}
        return {last}

    return flow
'''
    arguments = [f"tasks.{draw(st.sampled_from(UNARY))}", f"tasks.{draw(st.sampled_from(BINARY))}"]
    arguments += draw(st.sampled_from(([], ["-2"], ["count=5", "word='a\"b'"], ['word="it\'s"'])))
    return How(source, f"case_{number} = how_{number}({', '.join(arguments)})", f"case_{number}")


def _indented(lines: list[str], width: int) -> str:
    return "\n".join(" " * width + line for line in lines)


@st.composite
def projects(draw: st.DrawFn, size: int = 12) -> tuple[dict[str, str], tuple[str, ...]]:
    """The files of a project with `size` HOWs, and the names of its instances."""
    made = [draw(hows(number)) for number in range(size)]
    calls = "\n".join(how.call for how in made)
    imports = "import tasks\nfrom hows import " + ", ".join(
        f"how_{number}" for number in range(size)
    )
    files = {
        "tasks.py": TASKS,
        "hows.py": HEADER + "\n".join(how.source for how in made),
        "calls.py": f"{imports}\n\n{calls}\n",
        "pyproject.toml": SETTINGS,
    }
    return files, tuple(how.name for how in made)
