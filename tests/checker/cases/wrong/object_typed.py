from nlp.hows import twice


def make(step: object) -> None:
    print(twice(step))  # E:17: "step" does not fit slot "step" of HOW "twice": it is object, which is no routine  [how-arg]
    # N: the slot is Routine[[A], A]
