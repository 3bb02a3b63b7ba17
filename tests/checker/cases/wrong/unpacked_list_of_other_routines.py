from nlp.hows import pipeline
from nlp.tasks import double, shout

from how_codegen.types import Routine

more: list[Routine[[str], str]] = [shout]
made = pipeline(double, *more)  # E:26: "more" does not fit slot "stages" of HOW "pipeline": A would be both int and str  [how-typevar]
# N: A is int: stages=double returns int (nlp/tasks.py:67)
# N: A is str: stages=more returns str (wrong/unpacked_list_of_other_routines.py:6)
# N: routines that fit: double (nlp/tasks.py:67)
