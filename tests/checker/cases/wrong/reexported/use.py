from wrong.reexported.api import *

made = chain(measure, shout)  # E:23: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=measure returns int (nlp/tasks.py:62)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
