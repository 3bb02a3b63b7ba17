"""Calls that are bound to no module-level name: what `how list` says of their modules."""

from __future__ import annotations

from tests.generate.projects import Project
from tests.generate.unnamed_calls import generated, lines, made_now


def test_list_says_what_each_call_has(used: Project) -> None:
    assert [
        "(unnamed)  shop/uses.py:4  no module: `how generate --unnamed` writes pipe_spell_spell",
        "(in main)  shop/uses.py:8  same as counted",
        "(in main)  shop/uses.py:8  no module: `how generate --unnamed` writes pipe_spell_count",
        "(in Shop)  shop/uses.py:12  no module: `how generate --unnamed` writes pipe_spell_count",
    ] == lines(used, "shop/uses.py")
    generated(used, "--unnamed")
    assert [
        "(unnamed)  shop/uses.py:4  pipe_spell_spell, fresh",
        "(in main)  shop/uses.py:8  same as counted",
        "(in main)  shop/uses.py:8  pipe_spell_count, fresh",
        "(in Shop)  shop/uses.py:12  pipe_spell_count, fresh",
    ] == lines(used, "shop/uses.py")


OBSTACLES = """\
from how_codegen import define
from how_codegen.types import Routine

from shop.hows import pipe
from shop.tasks import clean, count, spell

step = clean
step = spell
other = clean


def build(first: Routine[[str], str]) -> None:
    def inner(second: Routine[[str], str]) -> None:
        pipe(clean, second)

    inner(first)
    pipe(clean, pipe(first, count))
    pipe(clean, first if len("ab") else spell)
    pipe(step, count)


def rebind() -> None:
    global other
    other = spell
    pipe(other, count)


class Local:
    @define.task
    async def method(self, text: str) -> str:
        pipe(self.method, count)
        return text


def local() -> None:
    class Mine:
        pass

    @define.task
    async def mine(text: str) -> Mine:
        return Mine()

    pipe(clean, mine)
    pipe(clean, spell)  # type: ignore
    from shop.tasks import spell as imported

    pipe(imported, spell)
    from shop.config import LIMIT as limit
    from shop.hows import repeat

    repeat(clean, limit)
    limit = 3
    pipe(lambda text: clean(text), spell)
"""

_NAMED = "no module can name it; define it at module level and pass its name"
_TWICE = "which it passes, is bound twice: give each a name of its own"


def _no_module(where: str, line: int, slot: str, what: str) -> str:
    given = f'slot "{slot}" of HOW "pipe" is given {what}: {_NAMED}'
    return f"(in {where})  shop/uses.py:{line}  no module: {given}"


def test_list_says_why_a_call_can_have_no_module(repeating: Project) -> None:
    repeating.write("shop/config.py", "LIMIT = 2\n")
    repeating.write("shop/uses.py", OBSTACLES)
    assert [
        _no_module("build.inner", 14, "second", "a local name"),
        _no_module("build", 17, "first", "a local name"),
        _no_module("build", 18, "second", "a conditional expression"),
        f'(in build)  shop/uses.py:19  no module: "step", {_TWICE}',
        f'(in rebind)  shop/uses.py:25  no module: "other", {_TWICE}',
        _no_module("Local.method", 31, "first", "a member of an expression"),
        _no_module("local", 43, "second", "a local name"),
        "(ignored)  shop/uses.py:44",
        "(in local)  shop/uses.py:47  no module: `how generate --unnamed` writes pipe_spell_spell",
        _no_module("local", 53, "first", "a lambda"),
        f'(in local)  shop/uses.py:51  no module: "limit", {_TWICE}',
    ] == lines(repeating, "shop/uses.py")
    said = repeating.how("generate", "--unnamed", "--check")
    assert "how list" not in said.err
    said = repeating.how("generate", "--unnamed")
    assert said.err.endswith("9 unnamed calls can have no module: `how list` says why\n")
    assert {"pipe_spell_spell"} == made_now(repeating)


def test_an_unnamed_call_with_a_mistake_stops_nothing_else(fresh: Project) -> None:
    imports = "from shop.hows import pipe\nfrom shop.tasks import count, spell\n\n"
    fresh.write("shop/uses.py", f"{imports}_ = pipe(count, spell)\n")
    said = fresh.how("list")
    assert 1 == said.code
    assert "(unnamed)  shop/uses.py:4  no module: it has a mistake" in said.out
