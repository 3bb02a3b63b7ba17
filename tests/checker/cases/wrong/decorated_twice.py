from nlp.hows import compose, twice

from how_codegen import define


@twice  # E:2: "measure" does not fit slot "step" of HOW "twice": A would be both str and int  [how-typevar]
# N: A is int: step=measure returns int (wrong/decorated_twice.py:10)
# N: A is str: step=measure takes text: str (wrong/decorated_twice.py:10)
@define.task
async def measure(text: str) -> int:
    return len(text)
