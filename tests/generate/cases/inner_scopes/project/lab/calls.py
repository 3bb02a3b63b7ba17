from lab.hows import scopes
from lab.tasks import inc, plain

N = 5

default = scopes(inc)
named = scopes(plain, N)
