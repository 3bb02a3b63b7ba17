from lab.hows import (
    closures,
    loops,
    matches,
    own_calls,
    returned_call,
    returned_name,
    sequence,
    state,
    tries,
    twice,
)
from lab.modes import Mode
from lab.tasks import double, increase

a_loop = loops(double, 3)
a_negative = loops(double, -1)
a_closure = closures(double)
a_try = tries(double)
a_match = matches(double, Mode.SLOW)
an_own_call = own_calls(double)
a_returned_call = returned_call(double)
a_returned_name = returned_name(double)
a_state = state(double)
a_sequence = sequence([double, twice(increase)])
