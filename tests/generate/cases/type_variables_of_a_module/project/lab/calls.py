from lab.hows import one
from lab.tasks import make

made = one(make)
