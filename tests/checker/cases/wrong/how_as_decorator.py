from nlp.hows import twice


@twice  # E:2: "measure" does not fit slot "step" of HOW "twice": A would be both str and int  [how-typevar]
# N: A is int: step=measure returns int (wrong/how_as_decorator.py:7)
# N: A is str: step=measure takes text: str (wrong/how_as_decorator.py:7)
async def measure(text: str) -> int:
    return len(text)
