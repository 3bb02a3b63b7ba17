from typing import Any

from nlp.hows import compose
from nlp.tasks import clean

from how_codegen import define


@define.task
async def read(path: str) -> dict[str, Any]:
    return {}


made = compose(read, clean)  # E:22: "clean" does not fit slot "second" of HOW "compose": B would be both dict[str, Any] and Corpus  [how-typevar]
# N: B is dict[str, Any]: first=read returns dict[str, Any] (wrong/dataclass_and_dict.py:10)
# N: B is Corpus: second=clean takes data: Corpus (nlp/tasks.py:12)
