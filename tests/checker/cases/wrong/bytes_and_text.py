from nlp.hows import compose
from nlp.tasks import shout

from how_codegen import define


@define.task
async def download(url: str) -> bytes:
    return b""


made = compose(download, shout)  # E:26: "shout" does not fit slot "second" of HOW "compose": B would be both bytes and str  [how-typevar]
# N: B is bytes: first=download returns bytes (wrong/bytes_and_text.py:8)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
