from nlp.hows import compose
from nlp.tasks import length, spell

from how_codegen.types import Routine

steps: list[Routine[[str], int]] = []
steps.append(compose(length, spell))  # E:14: Argument 1 to "append" of "list" has incompatible type "Routine[[str], str]"; expected "Routine[[str], int]"  [arg-type]
