from lab.hows import fixed
from lab.tasks import double, fail, inc

good = fixed(inc, double)
bad = fixed(double, fail)
