from how_codegen.types import Workflow
from nlp.hows import twice
from nlp.tasks import double

quadruple: Workflow[[str], str] = twice(double)  # E:35: Incompatible types in assignment (expression has type "Routine[[int], int]", variable has type "Routine[[str], str]")  [assignment]
