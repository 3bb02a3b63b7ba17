from nlp.hows import twice


class Square:
    def __call__(self, number: int) -> int:
        return number * number


square = Square()
made = twice(square)  # E:14: "square" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/callable_object_not_async.py:9)  [how-arg]
# N: make the "__call__" of Square an `async def`
