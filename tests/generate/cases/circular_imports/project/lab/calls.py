from how_codegen import define
from lab.hows import limited, one
from lab.tasks import Model, inc
from lab.workflows.beside import beside as production


class Mine(Model):
    pass


@define.task
async def local(value: int) -> Mine:
    return Mine(value + 1)


beside = one(local)
checked = limited(inc)
simple = one(inc)


async def main(value: int) -> int:
    return (await production(value)).score
