from nlp.shapes import logged
from nlp.tasks import plain_double

made = logged(plain_double)  # E:15: "plain_double" does not fit slot "step" of HOW "logged": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
