from nlp.hows import compose
from nlp.tasks import length


class Inner:
    async def loud(self, text: str) -> str:
        return text.upper()


class Service:
    inner = Inner()


service = Service()
made = compose(length, service.inner.loud)  # E:24: "service.inner.loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=service.inner.loud takes text: str (wrong/routine_of_attribute_chain.py:6)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
