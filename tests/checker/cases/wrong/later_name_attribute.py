from nlp.hows import twice
from nlp.tasks import double

made = twice(double)
print(made.title)  # E:7: "Routine[[int], int]" has no attribute "title"  [attr-defined]
