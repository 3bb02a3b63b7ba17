from nlp.hows import twice


class Counter:
    def add(self, number: int) -> int:
        return number + 1


counter = Counter()
made = twice(counter.add)  # E:14: "counter.add" does not fit slot "step" of HOW "twice": it is a synchronous function, not a routine (wrong/sync_method.py:5)  [how-arg]
# N: decorate it with @define.task: `await counter.add(...)` then runs it in a thread
