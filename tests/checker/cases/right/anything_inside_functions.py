from how_codegen import define
from nlp.hows import compose, twice
from nlp.shapes import vote_list
from nlp.tasks import double, length, spell


@define.task
async def grow(number: int) -> int:
    return number + 1


def make(*, quick: bool) -> None:
    print(compose(length, lambda number: spell(number)))
    print(twice(double if quick else grow))
    print(vote_list([double for _ in range(3)]))
    print([twice(step) for step in (double, grow)])


pair = [compose(length, lambda number: spell(number))]
