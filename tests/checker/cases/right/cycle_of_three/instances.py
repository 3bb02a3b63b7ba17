from dataclasses import dataclass
from typing import assert_type

from right.cycle_of_three import hows


@dataclass(frozen=True)
class Settings:
    factor: int = 1


from right.cycle_of_three import tasks

SMALL = Settings()
LARGE = Settings(2)
measured = hows.configured(tasks.measure, SMALL)
again = hows.configured(step=tasks.measure, settings=LARGE)


async def use() -> None:
    assert_type(await measured("a"), int)
    assert_type(await tasks.measure_twice("a"), int)
