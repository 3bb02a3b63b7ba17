from lab.hows import one
from lab.tasks import inc

bottom = one(inc)
