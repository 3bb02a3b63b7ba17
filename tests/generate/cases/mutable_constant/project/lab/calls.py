from lab.hows import collecting
from lab.tasks import inc

collected = collecting(inc, [1, 2])
again = collecting(inc, [1, 2])
