from how_codegen import define
from right.cycle_of_three import instances


@define.task
async def measure(text: str, settings: "instances.Settings") -> int:
    return len(text) * settings.factor


@define.workflow
async def measure_twice(text: str) -> int:
    return await instances.measured(text) + await instances.measured(text)
