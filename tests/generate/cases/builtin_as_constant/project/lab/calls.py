from lab.hows import converted
from lab.tasks import inc

texts = converted(inc, str)
letters = converted(inc, chr)
