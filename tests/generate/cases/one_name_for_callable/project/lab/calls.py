from lab.functions import call
from lab.hows import one

called = one(call)
