from nlp.hows import compose, pipeline, twice
from nlp.tasks import double, length, shout, spell

made = compose(twice(twice(double)), compose(spell, compose(shout, pipeline(length, shout))))  # E:77: "length" does not fit slot "stages" of HOW "pipeline": A would be both str and int  [how-typevar]
# N: A is int: stages=length returns int (nlp/tasks.py:62)
# N: A is str: stages=length takes text: str (nlp/tasks.py:62)
# N: A is str: stages=shout returns str (nlp/tasks.py:72)
# N: routines that fit: shout (nlp/tasks.py:72)
