from nlp.hows import compose
from nlp.tasks import length


async def say(text: str) -> str:
    return text


said = compose(length, say)  # E:24: "say" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=say takes text: str (wrong/plain_async_function.py:5)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
