from lab.hows import passing
from lab.tasks import double, fail, inc

good = passing(inc, double)
bad = passing(inc, fail)
