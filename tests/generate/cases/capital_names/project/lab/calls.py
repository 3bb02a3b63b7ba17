from lab.hows import one
from lab.tasks import inc

Increased = one(inc)
