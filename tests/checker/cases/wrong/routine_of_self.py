from nlp.hows import compose
from nlp.tasks import length


class Service:
    async def loud(self, text: str) -> str:
        return text.upper()

    def make(self) -> None:
        print(compose(length, self.loud))  # E:31: "self.loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
        # N: B is int: first=length returns int (nlp/tasks.py:62)
        # N: B is str: second=self.loud takes text: str (wrong/routine_of_self.py:6)
        # N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
