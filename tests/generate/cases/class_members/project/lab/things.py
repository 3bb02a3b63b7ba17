from how_codegen import define


class Thing:
    def __init__(self, n: int) -> None:
        self.n = n

    async def method(self, a: int) -> int:
        return a + self.n

    @define.task
    async def task(self, a: int) -> int:
        return a + self.n

    @staticmethod
    @define.task
    async def static_task(a: int) -> int:
        return a

    @classmethod
    async def of_class(cls, a: int) -> int:
        return a

    @staticmethod
    async def static(a: int) -> int:
        return a


THING = Thing(3)
