from nlp.hows import compose, twice
from nlp.tasks import double, spell

quadruple = twice(double)
made = compose(quadruple(3), spell)  # E:16: "quadruple(...)" does not fit slot "first" of HOW "compose": it is Coroutine[Any, Any, int], which is no routine  [how-arg]
# N: the slot is Routine[[A], B]
# N: pass "quadruple" itself, without calling it
