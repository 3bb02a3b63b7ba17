"""HOWs and tasks that are imported in `try`, under a condition, in a function."""
import sys
from typing import assert_type

try:
    from nlp.hows import compose
except ImportError:
    raise

if sys.version_info >= (3, 11):
    from nlp.tasks import length
else:
    from nlp.other_tasks import length

if sys.platform == "amiga":
    from nlp.tasks import double as spell
else:
    from nlp.tasks import spell

made = compose(length, spell)


async def use() -> None:
    from nlp.hows import twice as again
    from nlp.tasks import double

    assert_type(await made("a"), str)
    assert_type(await again(double)(1), int)
