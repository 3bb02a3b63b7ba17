from lab.hows import one
from lab.old import old

untyped = one(old)
