from nlp.shapes import vote_list
from nlp.tasks import double, plain_double

made = vote_list([double, plain_double])  # E:27: "plain_double" does not fit slot "voters" of HOW "vote_list": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
