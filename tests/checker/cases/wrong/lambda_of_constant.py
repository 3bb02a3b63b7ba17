from nlp.hows import twice

made = twice(lambda number: 1)  # E:14: "lambda" does not fit slot "step" of HOW "twice": it is a synchronous lambda, not a routine  [how-arg]
# N: it gives int; a routine's call gives something to await
