from nlp.shapes import by_name
from nlp.tasks import double, plain_double

made = by_name({"one": double, "two": plain_double})  # E:39: "plain_double" does not fit slot "steps" of HOW "by_name": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
