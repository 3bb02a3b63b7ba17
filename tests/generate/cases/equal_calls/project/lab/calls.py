from functools import partial

from lab.hows import (
    by_group,
    chain,
    counted,
    delegated,
    drained,
    each,
    in_default,
    in_helper,
    numbered,
    once,
    pipe,
    remembered,
    repeat,
    used_up,
)
from lab.tasks import double, inc, make

# Increase, then double.
doubled = pipe(inc, double)
# The same by another name.
again = pipe(second=double, first=inc)
made = pipe(inc, make)
ALSO = pipe(inc, double)
nested = pipe(pipe(inc, double), again)

four_times = repeat(inc)
one_more = repeat(inc)
explicit = repeat(inc, 2)
listed = each([inc, double])
listed_again = each([inc, double])
partials = each([inc, partial(double)])
more_partials = each([inc, partial(double)])

emptied = used_up([inc, double])
emptied_too = used_up([inc, double])
cached = remembered(inc)
cached_too = remembered(inc)
runs = counted(inc)
runs_too = counted(inc)
nested_runs = pipe(counted(inc), double)
nested_runs_too = pipe(counted(inc), double)
default = in_default(inc)
default_too = in_default(inc)
helper = in_helper(inc)
helper_too = in_helper(inc)
drawn = once(inc)
drawn_too = once(inc)
names = numbered(inc, {"first": 1})
names_too = numbered(inc, {"first": 1})
delegate = delegated(inc)
delegate_too = delegated(inc)
groups = drained([inc, double], [double])
groups_too = drained([inc, double], [double])
keywords = by_group(a=[inc, double], b=[double])
keywords_too = by_group(a=[inc, double], b=[double])

STEPS = [inc, double]
PAIR = (inc, double)
unpacked = chain(inc, *STEPS)
unpacked_too = chain(inc, *STEPS)
pair = chain(*PAIR, inc)
pair_too = chain(*PAIR, inc)


class Numbers:
    """Each look is counted."""

    count = 0

    @property
    def next(self) -> int:
        self.count += 1
        return self.count


numbers = Numbers()
drawn_number = repeat(inc, numbers.next)
drawn_number_too = repeat(inc, numbers.next)
