from nlp.hows import compose
from nlp.tasks import length


def make() -> None:
    async def loud(text: str) -> str:
        return text.upper()

    print(compose(length, loud))  # E:27: "loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
    # N: B is int: first=length returns int (nlp/tasks.py:62)
    # N: B is str: second=loud takes text: str (wrong/routine_local_function.py:6)
    # N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
