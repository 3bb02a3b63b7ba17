"""What a HOW call evaluates, its module evaluates: as often, in this order, used or not."""

from importlib import import_module

from agreement import agree, pair

from lab.tasks import LOOKED_AT

import_module("lab.calls")
by_calls = list(LOOKED_AT)
LOOKED_AT.clear()
names = ("in_order", "unused", "between")
for name in names:
    import_module(f"lab.workflows.{name}")
in_turn = ["second", "first", "limit", "unused", "word", "third", "limit", "word", "fourth"]
assert by_calls == LOOKED_AT == in_turn, LOOKED_AT
for name in names:
    plain, generated = pair(name)
    agree(plain, generated, 1)
    agree(plain, generated, 7)
assert by_calls == LOOKED_AT
