"""Each runs as its HOW call does."""

from agreement import agree, pair

names = ("all_given", "nothing_given", "with_limit", "with_extra", "loud", "silent")
for name in (*names, "emptied_branches", "filled_branches"):
    plain, generated = pair(name)
    for number in (*range(10), 14, 20):
        agree(plain, generated, number)
