from how_codegen import define
from nlp.hows import compose
from nlp.tasks import shout


@define.task
async def save(number: int) -> None:
    return None


saved = compose(save, shout)  # E:23: "shout" does not fit slot "second" of HOW "compose": B would be both None and str  [how-typevar]
# N: B is None: first=save returns None (wrong/none_result.py:7)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
