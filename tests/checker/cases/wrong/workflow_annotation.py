from how_codegen.types import Workflow
from nlp.hows import twice
from nlp.tasks import double

quadruple: Workflow[[str], str] = twice(double)  # E:35: Incompatible types in assignment (expression has type "Callable[[int], Coroutine[Any, Any, int]]", variable has type "Callable[[str], Coroutine[Any, Any, str]]")  [assignment]
