from agreement import agree, pair

NAMES = (
    "sliced",
    "cut",
    "all_of_them",
    "and_another",
    "in_a_tuple",
    "two_lists",
    "two_tuples",
    "by_name",
    "some",
    "unpacked",
    "keywords",
    "more_keywords",
    "numbers",
)
for name in NAMES:
    agree(*pair(name), 3, skip=("plain",))
