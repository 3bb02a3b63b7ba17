from lab.hows import counting
from lab.tasks import inc

counted = counting(inc)
