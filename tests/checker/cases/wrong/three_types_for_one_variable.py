from nlp.hows import pipeline
from nlp.tasks import clean, double, shout

stages = pipeline(clean, double, shout)  # E:26: "double" does not fit slot "stages" of HOW "pipeline": A would be both Corpus and int  [how-typevar]
# N: A is Corpus: stages=clean returns Corpus (nlp/tasks.py:12)
# N: A is int: stages=double returns int (nlp/tasks.py:67)
