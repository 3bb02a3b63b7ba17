from lab.hows import by_constant, counted
from lab.tasks import is_even

evens = counted(is_even)
early = by_constant(is_even, False)
late = by_constant(is_even, True)
