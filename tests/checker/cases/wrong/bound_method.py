from nlp.hows import compose
from nlp.tasks import length


class Speaker:
    async def say(self, text: str) -> str:
        return text


speaker = Speaker()
said = compose(length, speaker.say)  # E:24: "speaker.say" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=speaker.say takes text: str (wrong/bound_method.py:6)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
