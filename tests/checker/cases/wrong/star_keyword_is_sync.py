from nlp.shapes import named
from nlp.tasks import double, plain_double

made = named(one=double, two=plain_double)  # E:30: "plain_double" does not fit slot "steps" of HOW "named": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
