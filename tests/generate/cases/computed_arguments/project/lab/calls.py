import functools
from functools import partial

from lab.hows import by_name, repeated, spread
from lab.modes import LIMIT
from lab.tasks import double, increase

BY_NAME = {"one": double}
TIMES = (1, 2)

by_two = repeated(partial(increase, by=2))
by_three = spread(functools.partial(increase, by=LIMIT))
looked_up = repeated(BY_NAME["one"], TIMES[0])
once_more = repeated(double, LIMIT + 1)
turned = repeated(double, times=-LIMIT)
named = by_name({"double": double, "increase": increase})
