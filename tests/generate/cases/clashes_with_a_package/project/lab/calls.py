from lab.hows import one
from lab.tasks import inc

os = one(inc)
lab = one(inc)
increased = one(inc)
