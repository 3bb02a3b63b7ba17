from nlp.hows import build_transformer, compose
from nlp.tasks import clean, first, shout, train_torch

made = compose(first, compose(shout, clean))  # E:38: "clean" does not fit slot "second" of HOW "compose": B would be both str and Corpus  [how-typevar]
# N: B is str: first=shout returns str (nlp/tasks.py:72)
# N: B is Corpus: second=clean takes data: Corpus (nlp/tasks.py:12)
# N: routines that fit: length (nlp/tasks.py:62), shout (nlp/tasks.py:72)
