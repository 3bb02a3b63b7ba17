from typing import Literal

from how_codegen.types import Routine

step: Routine[[Literal["a", "b"], int]]  # E:7: "Routine[[Literal["a", "b"], int]]" has no result type: did you mean "Routine[[Literal["a", "b"]], int]"?  [how-routine]
