from lab.hows import around, inside
from lab.tasks import inc

increased = around(inc)
made_inside = inside(inc)
