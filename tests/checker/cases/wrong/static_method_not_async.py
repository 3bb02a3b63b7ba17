from nlp.hows import twice


class Maths:
    @staticmethod
    def square(number: int) -> int:
        return number * number


made = twice(Maths.square)  # E:14: "Maths.square" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/static_method_not_async.py:6)  [how-arg]
# N: decorate it with @define.task: `await Maths.square(...)` then runs it in a thread
