import lab.hows
from agreement import agree, pair

agree(*pair("counted"), 3)
assert lab.hows.seen == 2, lab.hows.seen
agree(*pair("told"), 2)
agree(*pair("told"), 0)
assert (6, 4, 8) == (lab.hows.seen, lab.hows.kept, lab.hows.steps), vars(lab.hows)
