from nlp.shapes import keyed
from nlp.tasks import double, plain_double

made = keyed(double, end=plain_double)  # E:26: "plain_double" does not fit slot "end" of HOW "keyed": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
