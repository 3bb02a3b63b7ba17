from functools import partial

from lab import others
from lab.hows import by_name, clash, counted, pipeline, shadowed, undersc, worded
from lab.tasks import double, increase, plain

four = counted(double)
two_states = pipeline(counted(double), counted(double))
by_word = by_name(a=counted(double), b=pipeline(plain, double))
mangled = undersc(undersc(double))
clashes = clash(clash(double, increase), others.shifted(clash(double, others.shifted(plain))))
count = shadowed(shadowed(double))
quoted = pipeline(worded(partial(double), text='"'), worded(partial(increase, by=-2), "\'\\"))
in_partial = pipeline(partial(pipeline(increase)), double)
