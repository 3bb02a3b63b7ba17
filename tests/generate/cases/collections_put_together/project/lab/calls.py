from lab.hows import added, chain, given, named
from lab.tasks import double, inc, plain

STEPS = (inc, double, plain)
LIST = [inc, double]
BY_NAME = {"one": inc, "two": double}
NUMBERS = (1, 2)

sliced = chain(STEPS[1:])
cut = chain(LIST[:1])
all_of_them = chain([*STEPS])
and_another = chain([*LIST, plain])
in_a_tuple = chain((*LIST, inc))
two_lists = chain([inc] + [plain])
two_tuples = chain((inc,) + (plain, double))
by_name = chain(STEPS)
some = given(*STEPS[:2])
unpacked = given(*LIST)
keywords = named(**BY_NAME)
more_keywords = named(zero=plain, **BY_NAME)
numbers = added(inc, *NUMBERS)
