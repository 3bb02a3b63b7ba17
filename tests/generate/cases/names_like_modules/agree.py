"""Each runs as its HOW call does."""

from agreement import agree, pair

from lab.tasks import CALLS

for name in ("with_constant", "with_class", "with_package"):
    plain, generated = pair(name)
    for number in (0, 3):
        agree(plain, generated, number, skip=("plain",))
assert ["made", "made", "before 0", "before 0", "before 3", "before 3"] == CALLS
