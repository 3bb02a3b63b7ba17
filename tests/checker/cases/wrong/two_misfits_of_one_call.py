from nlp.hows import build_transformer
from nlp.tasks import clean, pick_keras, plain_double

made = build_transformer(clean, plain_double, pick_keras)  # E:33: "plain_double" does not fit slot "train_model" of HOW "build_transformer": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread
