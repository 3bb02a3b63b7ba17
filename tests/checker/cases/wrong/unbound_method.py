from nlp.hows import twice


class Counter:
    async def add(self, number: int) -> int:
        return number + 1


made = twice(Counter.add)  # E:14: "Counter.add" does not fit slot "step" of HOW "twice": it also requires "number", which the slot does not pass (wrong/unbound_method.py:5)  [how-arg]
# N: the slot is Routine[[A], A]
