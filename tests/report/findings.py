"""Findings with everything that a format may stumble over."""

from __future__ import annotations

from how_codegen.findings import Finding
from how_codegen.report import Report

TYPEVAR = Finding(
    "shop/calls.py",
    9,
    52,
    9,
    61,
    "error",
    "how-typevar",
    '"pick" does not fit slot "best" of HOW "build": T would be both A and B',
    (
        "T is A: train=train_a returns A (shop/my tasks.py:31)",
        "T is B: best=pick takes models: list[B] (../lib/b.py:48)",
        "the slot is Routine[[list[T]], T]",
    ),
    "shop/calls.py:9: error: ...\nshop/calls.py:9: note: ...",
)
STATIC = Finding(
    "dé pot/100%, a:b#c?.py",
    3,
    5,
    7,
    2,
    "error",
    "how-static",
    "100% wrong: two\r\nlines, é",
    ("here: shop/hows.py:12",),
    "text",
)
OUTSIDE = Finding("../other/one.py", 1, 1, 1, 1, "error", "attr-defined", "no", (), "text")
NO_COLUMN = Finding("a.py", 4, 0, 0, 0, "error", "syntax", "no", (), "text")
NO_LINE = Finding("a.py", 0, 0, 0, 0, "error", None, "Duplicate module", (), "text")
NO_FILE = Finding("", 0, 0, 0, 0, "error", None, "mypy stopped", (), "mypy stopped")

ALL = (TYPEVAR, STATIC, OUTSIDE, NO_COLUMN, NO_LINE, NO_FILE)


def report(*findings: Finding, base: str = "/home/me/project") -> Report:
    return Report(findings, "/home/me/project", base)
