from typing import Generic, TypeVar

from nlp.hows import compose
from nlp.tasks import length

T = TypeVar("T")


class Box(Generic[T]):
    async def put(self, item: T) -> T:
        return item


box: Box[str] = Box()
made = compose(length, box.put)  # E:24: "box.put" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=box.put takes item: str (wrong/routine_of_generic_class.py:10)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
