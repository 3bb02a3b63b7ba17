class Adder:
    async def __call__(self, a: int) -> int:
        return a + 1


ADDER = Adder()
