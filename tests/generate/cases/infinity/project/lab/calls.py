from lab.hows import bounded
from lab.tasks import inc

unbounded = bounded(inc, 1e400)
