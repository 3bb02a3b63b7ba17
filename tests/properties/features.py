"""How many examples of 1,000 have each feature: the table of `README.md` beside this file.

python -m tests.properties.features
"""

from __future__ import annotations

from collections import Counter

from tests.properties.projects import make_project

EXAMPLES, SIZE = 1000, 200


def table() -> str:
    """The table, as Markdown."""
    counts: Counter[str] = Counter()
    for seed in range(1, EXAMPLES // SIZE + 1):
        for example in make_project(seed, SIZE).examples:
            counts.update(example.features)
    rows = [f"| {feature} | {count} |" for feature, count in sorted(counts.items())]
    return "\n".join([f"| feature | of {EXAMPLES:,} |", "|---|---|", *rows])


if __name__ == "__main__":
    print(table())
