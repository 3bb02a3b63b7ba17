from nlp.shapes import vote
from nlp.tasks import clean, length, shout

voted = vote([length, clean, shout])  # E:23: "clean" does not fit slot "voters" of HOW "vote": A would be both str and Corpus, and B would be both int and Corpus  [how-typevar]
# N: A is str: voters=length takes text: str (nlp/tasks.py:62)
# N: A is Corpus: voters=clean takes data: Corpus (nlp/tasks.py:12)
# N: A is str: voters=shout takes text: str (nlp/tasks.py:72)
# N: B is int: voters=length returns int (nlp/tasks.py:62)
# N: B is Corpus: voters=clean returns Corpus (nlp/tasks.py:12)
