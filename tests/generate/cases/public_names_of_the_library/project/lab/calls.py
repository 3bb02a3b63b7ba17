from lab import alltypes
from lab.hows import one

memory = one(alltypes.memory)
locks = one(alltypes.locks)
tasks = one(alltypes.tasks)
