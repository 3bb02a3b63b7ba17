from lab.hows import busy
from lab.tasks import inc

increased = busy(inc)
i = busy(inc)
walrus = busy(inc)
c = busy(inc)
error = busy(inc)
context = busy(inc)
total = busy(inc)
