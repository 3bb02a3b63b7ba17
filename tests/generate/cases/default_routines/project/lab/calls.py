from lab.hows import defaulted
from lab.tasks import inc

all_defaults = defaulted(inc)
one_default = defaulted(inc, third=inc, check=inc)
