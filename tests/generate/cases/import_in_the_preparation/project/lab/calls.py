from lab.hows import dotted, late
from lab.tasks import inc

increased = late(inc)
math = late(inc)
dumps = late(inc)
path = dotted(inc)
