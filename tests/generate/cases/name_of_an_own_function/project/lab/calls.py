from lab import other
from lab.hows import named

clean = named(other.clean)
define_more = named(other.more)
private = named(other._private)
