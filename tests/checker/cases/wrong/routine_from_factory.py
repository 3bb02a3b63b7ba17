from nlp.hows import compose
from nlp.tasks import length, shout

from how_codegen.types import Routine


def pick(name: str) -> Routine[[str], str]:
    print(name)
    return shout


made = compose(length, pick("loud"))  # E:24: "pick(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=pick(...) takes str (wrong/routine_from_factory.py:12)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
