from lab.hows import commented, counting
from lab.tasks import inc

counted = counting(inc)
told = commented(inc)
