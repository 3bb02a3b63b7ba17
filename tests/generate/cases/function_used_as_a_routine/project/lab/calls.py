from lab.hows import all_of, told
from lab.tasks import inc, plain

both = all_of(inc, plain)
named = told(plain)
