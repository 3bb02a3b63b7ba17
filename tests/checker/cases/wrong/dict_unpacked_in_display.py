from nlp.shapes import by_name
from nlp.tasks import length, shout

more = {"shout": shout}
made = by_name({"length": length, **more})  # E:37: "more" does not fit slot "steps" of HOW "by_name": B would be both int and str  [how-typevar]
# N: B is int: steps=length returns int (nlp/tasks.py:62)
# N: B is str: steps=more returns str (wrong/dict_unpacked_in_display.py:4)
# N: routines that fit: length (nlp/tasks.py:62)
