from lab.hows import late
from lab.tasks import inc

increased = late(inc)
