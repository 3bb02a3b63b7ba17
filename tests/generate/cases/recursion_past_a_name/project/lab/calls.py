from lab.hows import repeated
from lab.tasks import inc

plain_name = repeated(inc)
again = repeated(inc)
