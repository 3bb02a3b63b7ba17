from how_codegen import define
from nlp.hows import compose
from nlp.tasks import double


@define.task
async def find(name: str) -> int | None:
    return None


found = compose(find, double)  # E:23: "double" does not fit slot "second" of HOW "compose": B would be both int | None and int  [how-typevar]
# N: B is int | None: first=find returns int | None (wrong/optional_result.py:7)
# N: B is int: second=double takes number: int (nlp/tasks.py:67)
