from nlp.hows import compose
from nlp.tasks import length


class Service:
    async def loud(self, text: str) -> str:
        return text.upper()


class Louder(Service):
    def make(self) -> None:
        print(compose(length, super().loud))  # E:31: "super().loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
        # N: B is int: first=length returns int (nlp/tasks.py:62)
        # N: B is str: second=super().loud takes text: str (wrong/routine_of_super.py:6)
        # N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
