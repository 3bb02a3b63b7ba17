from lab.hows import one
from lab.tasks import double, fail, inc

os = one(inc)
lab = one(double)
increased = one(fail)
