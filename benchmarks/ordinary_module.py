"""One ordinary typed module of a generated project: classes, generics, loops, comprehensions."""

from __future__ import annotations

import random

_TEXT = '''\
"""Part NUMBER of the shop."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar
IMPORTS
Item = TypeVar("Item")
Key = TypeVar("Key")


class StateNUMBER(Enum):
    FIRST = "first"
    SECOND = "second"
    LAST = "last"


@dataclass(frozen=True)
class RecordNUMBER:
    """A row of part NUMBER."""

    name: str
    state: StateNUMBER = StateNUMBER.FIRST
    FIELD: float = 1.0
    labels: tuple[str, ...] = ()

    @property
    def is_last(self) -> bool:
        return self.state is StateNUMBER.LAST

    def labelled(self, *labels: str) -> RecordNUMBER:
        known = set(self.labels)
        added = [label for label in labels if label not in known]
        return RecordNUMBER(self.name, self.state, self.FIELD, (*self.labels, *added))


@dataclass
class ShelfNUMBER(Generic[Item]):
    """Items by name, in the order in which they came."""

    items: dict[str, Item] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def put(self, name: str, item: Item) -> Item | None:
        before = self.items.get(name)
        self.items[name] = item
        return before

    def take(self, name: str, otherwise: Callable[[str], Item]) -> Item:
        try:
            item = self.items.pop(name)
        except KeyError:
            return otherwise(name)
        self.removed.append(name)
        return item

    def matching(self, pattern: str) -> Iterator[tuple[str, Item]]:
        expression = re.compile(pattern)
        for name, item in sorted(self.items.items(), key=lambda pair: pair[0]):
            if expression.search(name):
                yield name, item


def grouped_NUMBER(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def read_NUMBER(lines: Iterable[str]) -> ShelfNUMBER[RecordNUMBER]:
    shelf: ShelfNUMBER[RecordNUMBER] = ShelfNUMBER()
    for number, line in enumerate(lines):
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError(f"line {number}: {line!r}")
        state = StateNUMBER(str(row.get("state", "first")))
        record = RecordNUMBER(str(row["name"]), state, FIELD=float(row.get("FIELD", 0)))
        if shelf.put(record.name, record) is not None:
            print(f"line {number}: {record.name} again")
    return shelf


def summary_NUMBER(records: Iterable[RecordNUMBER]) -> str:
    by_state = grouped_NUMBER(records, lambda record: record.state)
    totals = {state.value: sum(r.FIELD for r in found) for state, found in by_state.items()}
    labels = Counter(label for found in by_state.values() for r in found for label in r.labels)
    best = max(totals, key=lambda name: totals[name], default="none")
    rows = [f"{name:>10}: {total:8.2f}" for name, total in sorted(totals.items())]
    common = ", ".join(f"{label} ({count})" for label, count in labels.most_common(FEW))
    return "\\n".join([*rows, f"most: {best}", f"labels: {common}"])
'''

_FROM_EARLIER = """

def from_OTHER_to_NUMBER(record: RecordOTHER, *others: RecordOTHER) -> RecordNUMBER:
    weight = max((other.FIELD_THERE for other in others), default=record.FIELD_THERE)
    state = StateNUMBER.LAST if record.is_last else StateNUMBER.SECOND
    print(summary_OTHER([record, *others]))
    return RecordNUMBER(record.name.title(), state, weight, record.labels[:FEW])
"""

FIELDS = ("price", "weight", "height", "amount")


def text(number: int, rng: random.Random) -> str:
    """The module's source; it imports up to two of the modules before it."""
    earlier = sorted({rng.randrange(number) for _ in range(2)}) if number else []
    imports = [
        f"from shop.plain.part{other:04d} import Record{other:04d}, summary_{other:04d}"
        for other in earlier
    ]
    made = _TEXT.replace("IMPORTS\n", "".join(f"\n{line}" for line in imports) + "\n")
    for other in earlier:
        there = FIELDS[other % len(FIELDS)]
        made += _FROM_EARLIER.replace("FIELD_THERE", there).replace("OTHER", f"{other:04d}")
    made = made.replace("FIELD", FIELDS[number % len(FIELDS)])
    return made.replace("NUMBER", f"{number:04d}").replace("FEW", str(rng.randint(2, 5)))
