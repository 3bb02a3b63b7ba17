from nlp.hows import compose
from nlp.tasks import length


class Shout:
    async def __call__(self, text: str) -> str:
        return text.upper()


made = compose(length, Shout())  # E:24: "Shout(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=Shout(...) takes text: str (wrong/callable_object_of_other_type.py:6)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
