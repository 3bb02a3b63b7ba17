import json

from nlp.hows import compose
from nlp.tasks import length

made = compose(length, json.dumps)  # E:24: "json.dumps" does not fit slot "second" of HOW "compose": it is a synchronous function, not a routine  [how-arg]
# N: pass `define.task(json.dumps)`, which runs it in a thread
