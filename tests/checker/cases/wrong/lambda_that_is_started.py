from nlp.hows import each
from nlp.tasks import double


def called() -> None:
    each(lambda number: double(number + 1))  # E:10: "lambda" does not fit slot "step" of HOW "each": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns
