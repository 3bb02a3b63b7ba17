from nlp.hows import compose
from nlp.tasks import length, spell

spelled = compose(length, spell)


async def use() -> None:
    print(await spelled("a") + 1)  # E:32: Unsupported operand types for + ("str" and "int")  [operator]
