import asyncio

from how_codegen import define
from how_codegen.types import Routine


@define.how
def scheduled(
    one: Routine[[int], int], two: Routine[[str, int], str]
) -> Routine[[list[int]], str]:
    async def run(values: list[int]) -> str:
        first = [one[v] for v in values]
        second = two["a", values[0]]
        third = one.start(4)
        fourth = two.start("b", 5)
        fifth = two.start(*("c", 6))
        key = ("d", 7)
        sixth = two[key]
        seventh = two[("e", 8)]
        done = await asyncio.gather(*first)
        text = await second + await fourth + await fifth + await sixth + await seventh
        return f"{done} {text} {await third} {await one[one[5].done()]}"

    return run
