from lab.hows import typed
from lab.tasks import inc

increased = typed(inc)
