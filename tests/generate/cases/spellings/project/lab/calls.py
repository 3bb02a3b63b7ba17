import lab.hows
import lab.hows as h
from lab import hows, tasks
from lab.hows import chain
from lab.hows import chain as linked
from lab.tasks import double, inc as plus

positional = chain(plus, double)
keywords = lab.hows.chain(first=plus, second=tasks.double)
mixed = h.chain(tasks.inc, second=double)
turned = hows.chain(second=double, first=plus)
aliased = linked(plus, double)
annotated: object = chain(double, double)
twice = again = chain(double, plus)
(in_parentheses) = (chain(plus, plus))
if len("ab") == 2:
    conditional = chain(
        double,
        double,
    )
try:
    tried = chain(double, lab.tasks.inc)
except ValueError:
    pass


def in_function() -> None:
    local = chain(plus, plus)
    print(local)


class Holder:
    member = chain(plus, plus)
