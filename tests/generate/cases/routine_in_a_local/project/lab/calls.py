from lab.hows import by_constant, either, in_loops, in_turn, twice
from lab.tasks import anything, double, inc, plain

numbers = either(inc, double, plain)
wide = either(anything, inc, anything)
turns = in_turn(anything, plain)
late = by_constant(inc, turns, True)
loops = in_loops(plain, (inc, anything), double, inc)
two_loops = twice(inc, double)
