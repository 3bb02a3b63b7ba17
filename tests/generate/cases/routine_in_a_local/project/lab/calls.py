from lab.hows import either, in_turn
from lab.tasks import anything, double, inc, plain

numbers = either(inc, double, plain)
wide = either(anything, inc, anything)
turns = in_turn(anything, plain)
