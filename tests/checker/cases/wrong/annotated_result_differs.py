from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import length, spell

made: Routine[[str], int] = compose(length, spell)  # E:29: Incompatible types in assignment (expression has type "Routine[[str], str]", variable has type "Routine[[str], int]")  [assignment]
