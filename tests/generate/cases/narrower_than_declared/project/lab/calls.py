from lab.hows import counted
from lab.tasks import is_even

evens = counted(is_even)
