from lab.hows import one
from lab.tasks import inc

inner = one(inc)
