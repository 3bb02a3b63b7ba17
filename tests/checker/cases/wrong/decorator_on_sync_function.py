from nlp.hows import twice


@twice  # E:2: "measure" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/decorator_on_sync_function.py:6)  [how-arg]
# N: write @define.task below the HOW, or `async def measure`
def measure(number: int) -> int:
    return number
