from nlp.hows import compose
from nlp.tasks import length


class Reader:
    @classmethod
    async def read(cls, path: str) -> str:
        return path


made = compose(length, Reader.read)  # E:24: "Reader.read" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=Reader.read takes path: str (wrong/class_method_of_other_type.py:7)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
