from nlp.shapes import keep
from nlp.tasks import length

made = keep(length, lambda number: number.upper() == "A")  # E:36: "int" has no attribute "upper"  [attr-defined]
