from lab.hows import around
from lab.tasks import inc

increased = around(inc)
