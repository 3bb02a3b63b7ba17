from nlp.shapes import prefer
from nlp.tasks import double, spell

from how_codegen import define

made = prefer(double, spell)  # E:23: "spell" does not fit slot "right" of HOW "prefer": B would be both int and str  [how-typevar]
# N: B is int: left=double returns int (nlp/tasks.py:67)
# N: B is str: right=spell returns str (nlp/tasks.py:77)
# N: routines that fit: double (nlp/tasks.py:67)
