from lab import modes
from lab.hows import choose, choose_by_module, choose_inside, limited
from lab.tasks import double, inc

counted = limited(double)
by_default = choose(inc, double)
by_argument = choose(inc, double, modes.MODE)
steady = choose(inc, double, modes.STEADY)
inside = choose_inside(inc, double, modes.MODE)
by_module = choose_by_module(inc, double)
