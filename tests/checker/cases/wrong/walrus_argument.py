from nlp.hows import compose
from nlp.tasks import length, shout

made = compose(length, loud := shout)  # E:24: "loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=loud takes text: str (wrong/walrus_argument.py:4)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
print(loud)
