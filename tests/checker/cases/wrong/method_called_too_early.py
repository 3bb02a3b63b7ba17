from nlp.hows import twice


class Counter:
    async def add(self, number: int) -> int:
        return number + 1


counter = Counter()
made = twice(counter.add(1))  # E:14: "counter.add(...)" does not fit slot "step" of HOW "twice": it is Coroutine[Any, Any, int], which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
# N: pass "counter.add" itself, without calling it
