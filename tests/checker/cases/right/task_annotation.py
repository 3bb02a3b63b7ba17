from how_codegen.types import Task
from nlp.tasks import double, length

by_name: dict[str, Task[[int], int]] = {"double": double}
measure: Task[[str], int] = length
