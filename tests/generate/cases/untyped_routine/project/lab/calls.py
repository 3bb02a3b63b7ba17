from lab.hows import one
from lab.old import old

untyped = one(old)
from lab.old import plain
plain_untyped = one(plain)
