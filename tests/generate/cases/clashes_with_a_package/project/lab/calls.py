from lab.hows import one
from lab.tasks import double, inc, plain

os = one(inc)
lab = one(double)
increased = one(plain)
