from lab.hows import joined, looked_at, rest, staged
from lab.tasks import double, increase, lower

quiet = staged(increase, double)
verbose = staged(increase, double, lower, verbose=True, skipped=1)
single = staged(increase, verbose=True)

both = joined(increase, double)
alone = joined(increase, shown=False)

tail = rest(increase, double, lower)
looks = looked_at(increase, lower)
