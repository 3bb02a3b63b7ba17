from lab.hows import measured
from lab.tasks import inc

five = measured(inc, 5)
