from nlp.hows import build_transformer
from nlp.tasks import clean, last, train_torch
from nlp.types import TorchModel

made = build_transformer(last, train_torch, last)  # E:26: "last" does not fit slot "preprocess" of HOW "build_transformer": Data would be both list[T] and T  [how-typevar]
# N: Data is T: preprocess=last returns T (nlp/tasks.py:57)
# N: Data is list[T]: preprocess=last takes models: list[T] (nlp/tasks.py:57)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more
