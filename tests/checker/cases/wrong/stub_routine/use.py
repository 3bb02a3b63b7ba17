from nlp.hows import compose
from nlp.tasks import shout
from wrong.stub_routine.lib import load

made = compose(load, shout)  # E:22: "shout" does not fit slot "second" of HOW "compose": B would be both bytes and str  [how-typevar]
# N: B is bytes: first=load returns bytes (wrong/stub_routine/lib.pyi:3)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
