from nlp.shapes import named
from nlp.tasks import double, shout

from how_codegen.types import Routine

more: dict[str, Routine[[int], int]] = {"double": double}
made = named(shout=shout, **more)  # E:29: "more" does not fit slot "steps" of HOW "named": A would be both str and int, and B would be both str and int  [how-typevar]
# N: A is str: shout=shout takes text: str (nlp/tasks.py:72)
# N: A is int: steps=more takes int (wrong/unpacked_dict_conflicts.py:6)
# N: B is str: shout=shout returns str (nlp/tasks.py:72)
# N: B is int: steps=more returns int (wrong/unpacked_dict_conflicts.py:6)
# N: routines that fit: shout (nlp/tasks.py:72)
