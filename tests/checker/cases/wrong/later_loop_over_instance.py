from nlp.hows import twice
from nlp.tasks import double

made = twice(double)
for item in made:  # E:13: "Routine[[int], int]" has no attribute "__iter__" (not iterable)  [attr-defined]
    print(item)
