from lab.hows import compose, each, pipeline, repeated, twice
from lab.tasks import double, increase, spell

four_times = twice(double)

# The inner call is an instance of its own.
spelled = compose(twice(double), spell)
deep = compose(first=twice(twice(increase)), second=compose(double, spell))
both = pipeline(repeated(double), repeated(increase, times=2), double)
started = each(compose(double, spell))
_double = pipeline(twice(increase), double)
