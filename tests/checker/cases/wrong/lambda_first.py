from nlp.hows import compose
from nlp.tasks import shout

made = compose(lambda text: 1, shout)  # E:16: "lambda" does not fit slot "first" of HOW "compose": it is a synchronous lambda, not a routine  [how-arg]
# N: it gives int; a routine's call gives something to await
