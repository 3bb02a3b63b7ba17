from nlp.hows import twice


class Power:
    async def __call__(self, number: int, exponent: int) -> int:
        return number * exponent


power = Power()
made = twice(power)  # E:14: "power" does not fit slot "step" of HOW "twice": it also requires "exponent", which the slot does not pass (wrong/callable_object_arity.py:9)  [how-arg]
# N: the slot is Routine[[A], A]
