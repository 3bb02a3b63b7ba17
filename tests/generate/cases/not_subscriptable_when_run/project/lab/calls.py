from lab import alltypes
from lab.hows import one

bare = one(alltypes.bare)
written = one(alltypes.written)
