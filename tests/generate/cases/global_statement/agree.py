import lab.hows
from agreement import agree, pair

agree(*pair("counted"), 3)
assert lab.hows.seen == 2, lab.hows.seen
