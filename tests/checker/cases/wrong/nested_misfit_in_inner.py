from nlp.hows import compose, twice
from nlp.tasks import plain_double, spell

made = compose(twice(plain_double), spell)  # E:22: "plain_double" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
