from lab.hows import chosen, emptied, yielding
from lab.tasks import double, increase

all_given = chosen(double, increase, 4, 3)
nothing_given = chosen(double)
with_limit = chosen(double, limit=5)
with_extra = chosen(double, extra=increase)
loud = yielding(double, True, "one")
silent = yielding(increase)
emptied_branches = emptied(double)
filled_branches = emptied(double, increase)
