from nlp.hows import compose
from nlp.tasks import shout

made = compose(shout, len)  # E:23: "len" does not fit slot "second" of HOW "compose": it is a synchronous function, not a routine  [how-arg]
# N: pass `define.task(len)`, which runs it in a thread
