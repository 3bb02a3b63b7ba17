from nlp.hows import twice


class Service:
    @property
    def step(self) -> int:
        return 1


made = twice(Service().step)  # E:14: "Service(...).step" does not fit slot "step" of HOW "twice": it is int, which is no routine  [how-arg]
# N: the slot is Routine[[A], A]
