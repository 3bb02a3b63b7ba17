import asyncio

from agreement import pair

from lab.functions import seen


async def collected(workflow: object) -> bool:
    seen.clear()
    await workflow(3)
    return bool(seen)


plain, generated = pair("noted")
assert not asyncio.run(collected(plain))
assert not asyncio.run(collected(generated)), "the execution was thrown away as it ran"
