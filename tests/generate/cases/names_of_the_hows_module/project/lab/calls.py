from .deep.hows import relative
from .tasks import inc

increased = relative(inc)
