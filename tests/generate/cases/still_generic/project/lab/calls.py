from lab.hows import beside
from lab.tasks import inc

increased = beside(inc)
