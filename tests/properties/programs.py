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

MODES = """
from enum import Enum, IntEnum, auto

TITLE = "W"


class Mode(Enum):
    FAST = 1
    SLOW = 2
    QUICK = 1


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Other(IntEnum):
    ONE = 1
"""

HEADER = """
import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

import tasks
from modes import TITLE, Level, Mode, Other

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
                f"({a} if count == 5 and word != 'w' else {b})",
                f"(1 if mode is Mode.FAST or level in (Level.HIGH, 7) else {a})",
                f"(await extra({a}) if extra is not None else {b})",
                # One at a time: the order in which threads end is anyone's guess.
                f"(await asyncio.gather(*[{one}[n] for n in ({a},)]))[0]",
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


#: What may choose between two workflows: all of it is known of any call.
TESTS = (
    "count > LIMIT",
    "count == True",
    "count is None",
    "1 < count <= LIMIT",
    "-count < LIMIT or mode is Mode.SLOW",
    "word == 'w'",
    "'a' in word and not count",
    "not word",
    "word.upper() == TITLE",
    "len(word) % 2 == 1",
    "(count, word) == (LIMIT, 'w')",
    "mode is Mode.FAST",
    "mode in (Mode.SLOW, Mode.QUICK)",
    "mode.value == 1",
    "mode.name == 'QUICK'",
    "level < Level.HIGH",
    "level == 1",
    "level == Other.ONE",
    "level is Level.LOW",
    "extra is None",
    "extra is not None and count != LIMIT",
    "bound >= LIMIT * 2",
)
#: Each with a subject, and the patterns of two cases before `case _`.
MATCHES = (
    ("mode", "Mode.FAST", "Mode.SLOW | Mode.QUICK"),
    ("count", "1 | 5", "True"),
    ("word", "'w'", "_ if extra is None"),
    ("level", "Level.LOW", "Other.ONE"),
)


@st.composite
def workflows(draw: st.DrawFn, name: str, slots: tuple[str, str]) -> str:
    """A workflow of a HOW, of no indentation."""
    body = draw(statements(("start",), slots))
    last = draw(expressions(("start",), slots))
    return f"""async def {name}(start: int) -> int:
    # What it does is random.
    seen.append(start)
{_indented(body, 4)}
    return {last} + len(seen)"""


@st.composite
def endings(draw: st.DrawFn, slots: tuple[str, str], known: tuple[int, ...]) -> str:
    """What a HOW ends with: a workflow, one of several, or that of another HOW."""
    flow, other = draw(workflows("flow", slots)), draw(workflows("other", slots))
    test, (subject, first, second) = draw(st.sampled_from(TESTS)), draw(st.sampled_from(MATCHES))
    again = other.replace("async def other(", "async def flow(", 1)
    forms = [
        f"{flow}\n\nreturn flow",
        f"{flow}\n\n{other}\n\nreturn other if {test} else flow",
        f"if {test}:\n\n{_block(other)}\n\n    return other\n\n{flow}\n\nreturn flow",
        f"if {test}:\n\n{_block(flow)}\n\nelse:\n\n{_block(again)}\n\nreturn flow",
        f"match {subject}:\n    case {first}:\n\n{_block(_block(other))}\n\n        return other"
        f"\n    case {second}:\n\n{_block(_block(flow))}\n\n        return flow"
        f"\n\n{again}\n\nreturn flow",
    ]
    if known:
        how = draw(st.sampled_from(known))
        delegated = f"return how_{how}({slots[0]}, {slots[1]}, count)"
        forms += [delegated, f"if {test}:\n    {delegated}\n{flow}\n\nreturn flow"]
    return draw(st.sampled_from(forms))


@st.composite
def hows(draw: st.DrawFn, number: int) -> How:
    """A HOW with slots and constants, and a call that fills them."""
    # A slot named like the workflow would be a redefinition, as mypy says.
    free = [name for name in NAMES if name not in ("asyncio", "flow")]
    one, two = draw(st.permutations(free))[:2]
    ending = draw(endings((one, two), tuple(range(number))))
    source = f'''
@define.how
def how_{number}(
    {one}: Routine[[int], int],
    {two}: Routine[[int, int], int],
    count: int = LIMIT,
    word: str = "w",
    *,
    extra: Routine[[int], int] | None = None,
    mode: Mode = Mode.SLOW,
    level: Level = Level.LOW,
) -> Routine[[int], int]:
    """HOW {number}."""
    base = shift(count)
    bound = max(count, 1) + 1
    seen: list[int] = []

{_block(ending)}
'''
    call = draw(calls(number))
    return How(source, f"case_{number} = {call}", f"case_{number}")


@st.composite
def calls(draw: st.DrawFn, number: int, depth: int = 0) -> str:
    """A call of a HOW; calls of earlier ones, and what they are bound to, may be in its slots."""
    unary = [f"tasks.{name}" for name in UNARY]
    if number and depth < 2:
        inner = draw(st.integers(0, number - 1))
        unary += [draw(calls(inner, depth + 1)), f"case_{inner}"]
        unary.append(f"functools.partial({draw(calls(inner, depth + 1))})")
    arguments = [draw(st.sampled_from(unary)), f"tasks.{draw(st.sampled_from(BINARY))}"]
    arguments += draw(st.sampled_from(([], ["-2"], ["count=5", "word='a\"b'"], ['word="it\'s"'])))
    arguments += draw(st.sampled_from(([], ["mode=Mode.FAST"], ["mode=modes.Mode.QUICK"])))
    arguments += draw(st.sampled_from(([], ["level=Level.HIGH"])))
    if draw(st.booleans()):
        arguments.append(f"extra={draw(st.sampled_from(unary))}")
    return f"how_{number}({', '.join(arguments)})"


def _block(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def _indented(lines: list[str], width: int) -> str:
    return "\n".join(" " * width + line for line in lines)


@st.composite
def projects(draw: st.DrawFn, size: int = 12) -> tuple[dict[str, str], tuple[str, ...]]:
    """The files of a project with `size` HOWs, and the names of its instances."""
    made = [draw(hows(number)) for number in range(size)]
    bound = "\n".join(how.call for how in made)
    imports = "import functools\n\nimport modes\nimport tasks\nfrom modes import Level, Mode\n"
    imports += "from hows import " + ", ".join(f"how_{number}" for number in range(size))
    files = {
        "tasks.py": TASKS,
        "modes.py": MODES,
        "hows.py": HEADER + "\n".join(how.source for how in made),
        "calls.py": f"{imports}\n\n{bound}\n",
        "pyproject.toml": SETTINGS,
    }
    return files, tuple(how.name for how in made)
