from nlp.hows import twice


class Square:
    async def __call__(self, number: int) -> int:
        return number * number


made = twice(Square)  # E:14: "Square" does not fit slot "step" of HOW "twice": it is a class, not a routine  [how-arg]
# N: the slot is Routine[[A], A]
