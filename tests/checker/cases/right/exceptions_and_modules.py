"""Exceptions, modules, paths, patterns, contexts and dates as what routines work on."""
import re
from contextvars import ContextVar
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePath
from types import ModuleType
from typing import Any, assert_type
from uuid import UUID, uuid4

from how_codegen import define
from nlp.hows import compose, each, twice


@define.task
async def check(text: str) -> ValueError | None:
    return None


@define.task
async def report(error: Exception | None) -> str:
    return str(error)


@define.task
async def path(text: str) -> Path:
    return Path(text)


@define.task
async def name(path: PurePath) -> str:
    return path.name


@define.task
async def pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


@define.task
async def matches(pattern: re.Pattern[str]) -> list[re.Match[str]]:
    return list(pattern.finditer("a"))


@define.task
async def module(text: str) -> ModuleType:
    return re


@define.task
async def module_name(module: ModuleType) -> str:
    return module.__name__


@define.task
async def variable(text: str) -> ContextVar[int]:
    return ContextVar(text)


@define.task
async def value(variable: ContextVar[int]) -> int:
    return variable.get(0)


@define.task
async def money(text: str) -> Decimal:
    return Decimal(1)


@define.task
async def double_money(amount: Decimal) -> Decimal:
    return amount * 2


@define.task
async def identifier(text: str) -> UUID:
    return uuid4()


one = compose(check, report)
two = compose(path, name)
three = compose(pattern, matches)
four = compose(module, module_name)
five = compose(variable, value)
six = compose(money, twice(double_money))
seven = each(identifier)


async def use() -> None:
    assert_type(await one("a"), str)
    assert_type(await two("a"), str)
    assert_type(await three("a"), list[re.Match[str]])
    assert_type(await four("a"), str)
    assert_type(await five("a"), int)
    assert_type(await six("a"), Decimal)
    assert_type(await seven(["a"]), list[UUID])
