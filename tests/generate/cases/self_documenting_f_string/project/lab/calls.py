from lab.hows import told
from lab.tasks import inc

told_a = told(inc, "a")
width = told(inc, "b")
