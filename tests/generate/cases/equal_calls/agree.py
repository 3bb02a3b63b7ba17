from agreement import agree, pair

STATELESS = ("doubled", "again", "made", "ALSO", "nested", "four_times", "one_more", "explicit")
LISTS = ("listed", "listed_again", "partials", "more_partials", "unpacked", "unpacked_too", "pair", "pair_too")
STATEFUL = ("emptied", "cached", "runs", "nested_runs", "default", "helper", "drawn", "names", "delegate", "groups", "keywords")
SKIPPED = ("again", "again_too", "doubled", "counted", "workflow")

for name in (*STATELESS, *LISTS):
    agree(*pair(name), 3, skip=SKIPPED)
# Several runs of one, then of its equal, tell whether they share what they keep.
for name in STATEFUL:
    for instance in (name, f"{name}_too"):
        for value in (3, 3, 4):
            agree(*pair(instance), value, skip=SKIPPED)
