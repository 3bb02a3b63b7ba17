from nlp.hows import each
from nlp.tasks import double

doubled = each(double)


async def use() -> list[int]:
    return await doubled["a", "b"]  # E:26: Argument 1 has incompatible type "tuple[str, str]"; expected "Sequence[int]"  [arg-type]
