from nlp.shapes import vote
from nlp.tasks import double, plain_double

voters = [double, plain_double]
made = vote(voters)  # E:13: "plain_double" does not fit slot "voters" of HOW "vote": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
