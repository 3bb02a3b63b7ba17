from lab.hows import captured
from lab.tasks import inc

number = captured(inc)
