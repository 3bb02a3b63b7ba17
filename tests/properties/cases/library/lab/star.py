"""For `from lab.star import *`."""

from lab.tools import shift as star_shift
from lab.tools import weight as star_weight

__all__ = ["STAR", "star_shift", "star_weight"]

STAR = 9
