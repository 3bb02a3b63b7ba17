from . import hows
from .hows import rich
from .hows.rich import *
from .hows.simple import *
from .modes import Mode
from .star import *

slow = chosen(added)
fast = chosen(rich.passed_on(added), Mode.FAST)
nested = passed_on(repeated(added, STAR))
by_package = hows.simple.repeated()
