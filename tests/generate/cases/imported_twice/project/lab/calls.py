from lab.hows import slept
from lab.tasks import inc

after_sleep = slept(inc)
