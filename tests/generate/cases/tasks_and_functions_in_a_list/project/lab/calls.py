from lab.hows import summed
from lab.tasks import inc, plain

mixed = summed(inc, plain)
