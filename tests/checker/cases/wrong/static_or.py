from how_codegen.types import Task
from nlp.hows import twice
from nlp.tasks import double


fallback: Task[[int], int] | None = None
made = twice(fallback or double)  # E:14: slot "step" of HOW "twice" is given a choice by "or": no module can name it; define it at module level and pass its name  [how-static]
