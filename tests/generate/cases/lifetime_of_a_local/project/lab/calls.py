from lab.hows import kept
from lab.tasks import inc

kept_one = kept(inc)
