"""What `how where` answers about the shop's module `counted`."""

from __future__ import annotations

from tests.generate.projects import Project

MODULE = "shop/workflows/counted.py"
HOW_LINE = "shop/hows.py:17: in HOW pipe: return await second(await first(value))\n"
CALL = "shop/calls.py:4: called as counted: counted = pipe(clean, count)\n"
CLEAN = "shop/tasks.py:7: routine shop.tasks.clean: async def clean(text: str) -> str:\n"
COUNT = "shop/tasks.py:12: routine shop.tasks.count: async def count(text: str) -> int:\n"


def line_of(project: Project, text: str, file: str = MODULE) -> int:
    lines = project.read(file).split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)
