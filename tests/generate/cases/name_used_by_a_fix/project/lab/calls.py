from lab.hows import limited
from lab.tasks import inc

limit = limited(inc)
