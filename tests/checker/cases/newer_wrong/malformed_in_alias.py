from how_codegen.types import Routine

type Step[T] = Routine[[T, T]]  # E:16: "Routine[[T, T]]" has no result type: did you mean "Routine[[T], T]"?  [how-routine]
