"""Each runs as its HOW call does."""

from agreement import agree, pair

for name in ("all_given", "nothing_given", "with_limit", "with_extra", "loud", "silent"):
    plain, generated = pair(name)
    for number in (0, 1, 2, 7, 14):
        agree(plain, generated, number)
