from lab.hows import tried, typed
from lab.tasks import inc, make

models = typed(make)
numbers = tried(inc)
