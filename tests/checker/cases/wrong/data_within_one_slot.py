from nlp.hows import build_transformer
from nlp.tasks import pick_torch, train_torch, vectorize

translator = build_transformer(vectorize, train_torch, pick_torch)  # E:32: "vectorize" does not fit slot "preprocess" of HOW "build_transformer": Data would be both Corpus and Array  [how-typevar]
# N: Data is Array: preprocess=vectorize returns Array (nlp/tasks.py:22)
# N: Data is Corpus: preprocess=vectorize takes data: Corpus (nlp/tasks.py:22)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more
