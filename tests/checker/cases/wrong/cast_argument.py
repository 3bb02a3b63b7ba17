from typing import cast

from nlp.hows import compose
from nlp.tasks import length, shout

from how_codegen.types import Routine

made = compose(length, cast(Routine[[str], bytes], shout))  # E:24: "cast(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=cast(...) takes str (wrong/cast_argument.py:8)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
