from pathlib import Path

from nlp.hows import compose
from nlp.tasks import length

from how_codegen import define


@define.task
async def find(name: str) -> Path:
    return Path(name)


made = compose(find, length)  # E:22: "length" does not fit slot "second" of HOW "compose": B would be both Path and str  [how-typevar]
# N: B is Path: first=find returns Path (wrong/path_and_text.py:10)
# N: B is str: second=length takes text: str (nlp/tasks.py:62)
