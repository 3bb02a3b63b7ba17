from lab.hows import counted
from lab.tasks import double, inc

none = counted(last=inc)
one = counted(double, last=inc, depth=3)
two = counted(double, inc, last=inc)
