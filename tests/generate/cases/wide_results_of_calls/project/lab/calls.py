from functools import partial

from lab.hows import best, compose, fan, gen, identity, limited, memo, stars
from lab.tasks import double, increase, plain
from lab.models import guess, pick, same, score, train


async def total(numbers: list[int]) -> int:
    return sum(numbers)


scored = compose(best(compose(same, train), pick), score)
generic = compose(compose(identity(), best(memo(train), pick)), memo(score))
twice_best = compose(best(best(train, pick), pick), score)
partial_best = best(partial(train), pick)
several = gen((memo(train), guess), pick)
in_list = gen([train, memo(guess)], pick)
starred = stars(pick, memo(train))
fanned = fan([double, compose(double, increase), fan([increase, plain], total, parallel=False)], total)
limits = limited(compose(limited(double, at_once=3), limited(increase, at_once=2)), at_once=4)
