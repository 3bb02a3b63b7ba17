"""The kinds of constant parameters, what a HOW does with them, and what a call passes for them."""

from __future__ import annotations

from collections.abc import Callable

from tests.properties.dice import Dice
from tests.properties.scope import Constant


def count(name: str) -> Constant:
    return Constant(
        name,
        "int",
        "LIMIT_HERE",
        (
            name,
            f"(-{name})",
            f"({name} + 1)",
            f"({name} ** 2 % 50)",
            f"(7 + {name} ** 2)",
            f"{name}.bit_length()",
        ),
        (
            f"{name} > 3",
            f"{name} == 5",
            f"1 < {name} <= 4",
            f"not {name}",
            f"-{name} < 3",
            f"{name} in (1, 5)",
        ),
        (
            "5",
            "-2",
            "-7",
            "0",
            "modes.LIMIT",
            "modes.DEPTH",
            "-modes.LIMIT",
            "modes.LIMIT + 2",
            "modes.settings.limit",
            "modes.Settings.Inner.DEEP",
            "modes.TIMES[0]",
            "STAR",
            "0x10",
            "1_000",
        ),
    )


def word(name: str) -> Constant:
    return Constant(
        name,
        "str",
        "'w'",
        (f"len({name})", f"{name}.count('a')", f"len({name} + 'x')", f"len(f'{{{name}}}!')"),
        (f"{name} == 'w'", f"not {name}", f"'a' in {name}", f"{name}.startswith('w')"),
        (
            "'a\"b'",
            '"it\'s"',
            "''",
            "'{x}'",
            "'two\\nlines'",
            "r'\\d'",
            "modes.TITLE",
            "modes.settings.word",
            "'ünï'",
            "'a' 'b'",
            "'w' * 2",
        ),
    )


def raw(name: str) -> Constant:
    return Constant(
        name,
        "bytes",
        "b'w'",
        (f"len({name})", f"{name}.count(b'a')"),
        (f"not {name}", f"{name} == b'raw'"),
        ("b'a\\x00'", "b''", "modes.RAW"),
    )


def flag(name: str) -> Constant:
    return Constant(
        name,
        "bool",
        "False",
        (f"int({name})", f"(2 if {name} else 3)", f"(4 if not {name} else 5)"),
        (name, f"not {name}", f"{name} is True"),
        ("True", "False", "modes.FLAG"),
    )


def ratio(name: str) -> Constant:
    return Constant(
        name,
        "float",
        "1.5",
        (f"int({name} * 2)", f"int({name} ** 2)", f"int(round({name}, 1) + 1)"),
        (f"{name} > 1", f"{name} == 0.5", f"{name} < 1e3"),
        ("0.25", "-1.5", "2", "1e2", "modes.RATIO"),
    )


def limit(name: str) -> Constant:
    return Constant(
        name,
        "int | None",
        "None",
        (
            f"({name} if {name} is not None else 7)",
            f"({name} or 8)",
            f"(0 if {name} is None else 1)",
        ),
        (
            f"{name} is None",
            f"{name} is not None",
            f"not {name}",
            f"{name} is not None and {name} > 2",
        ),
        ("None", "5", "0", "modes.LIMIT", "modes.NOTHING"),
    )


def mode(name: str) -> Constant:
    return Constant(
        name,
        "Mode",
        "Mode.SLOW",
        (f"int({name}.value)", f"len({name}.name)", f"(1 if {name} is Mode.FAST else 2)"),
        (
            f"{name} is Mode.FAST",
            f"{name} in (Mode.SLOW, Mode.QUICK)",
            f"{name} == Mode.SLOW",
            f"{name}.value == 1",
            f"{name}.name == 'QUICK'",
        ),
        ("modes.Mode.FAST", "modes.Mode.QUICK", "modes.Mode.SLOW"),
    )


def level(name: str) -> Constant:
    return Constant(
        name,
        "Level",
        "Level.LOW",
        (f"int({name})", f"{name}.value", f"({name} + 1)"),
        (f"{name} < Level.HIGH", f"{name} == 1", f"{name} is Level.LOW", f"{name} > 0"),
        ("modes.Level.HIGH", "modes.Level.LOW"),
    )


def pair(name: str) -> Constant:
    return Constant(
        name,
        "tuple[int, ...]",
        "(1, 2)",
        (f"sum({name})", f"len({name})", f"max(*{name}, 0, 1)", f"[*{name}, 6][0]"),
        (f"not {name}", f"{name} == (1, 2)", f"3 in {name}", f"len({name}) > 1"),
        ("(3,)", "()", "(1, 2)", "modes.PAIR", "(modes.LIMIT, 4)", "(0, -1)"),
    )


def shape(name: str) -> Constant:
    return Constant(
        name,
        "tuple[int, str]",
        "(1, 'a')",
        (f"{name}[0]", f"len({name}[1])"),
        (f"{name}[0] > 1", f"{name}[1] == 'a'"),
        ("(2, 'b')", "(modes.LIMIT, modes.TITLE)"),
    )


KINDS: tuple[Callable[[str], Constant], ...] = (
    count,
    count,
    word,
    raw,
    flag,
    ratio,
    limit,
    mode,
    level,
    pair,
    shape,
)

#: Names of Python's own, and of `modes`, that the expressions above use.
USED = frozenset({"bool", "len", "int", "sum", "max", "round", "Mode", "Level"})


def constants(dice: Dice, names: list[str], limit_text: str | None) -> tuple[Constant, ...]:
    """Some constant parameters, by these names."""
    found = []
    for name, kind in zip(names, dice.some(KINDS, 0, len(names)), strict=False):
        made = kind(name)
        dice.note(f"constant: {made.declared}")
        default = made.default
        if default == "LIMIT_HERE":
            default = limit_text or "3"
        found.append(made._replace(default=default))
    return tuple(found)
