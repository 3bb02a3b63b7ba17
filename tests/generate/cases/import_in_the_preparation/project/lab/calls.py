from lab.hows import dotted, late
from lab.tasks import double, inc, plain

increased = late(inc)
math = late(double)
dumps = late(plain)
path = dotted(inc)
