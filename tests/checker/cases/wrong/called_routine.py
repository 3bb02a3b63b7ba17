from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double(2))  # E:19: "double(...)" does not fit slot "step" of HOW "twice": it is Coroutine[Any, Any, int], which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
# N: pass "double" itself, without calling it
