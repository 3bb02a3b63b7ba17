from lab.deep import hows
from .deep.tasks import inc

increased = hows.once(inc)
