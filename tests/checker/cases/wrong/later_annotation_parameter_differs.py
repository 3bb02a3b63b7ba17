from nlp.hows import compose
from nlp.tasks import length, spell

from how_codegen.types import Routine

made: Routine[[int], str] = compose(length, spell)  # E:29: Incompatible types in assignment (expression has type "Routine[[str], str]", variable has type "Routine[[int], str]")  [assignment]
