from how_codegen.types import Task
from nlp.hows import twice
from nlp.tasks import double


def chosen() -> Task[[int], int]:
    return double


made = twice(chosen())  # E:14: slot "step" of HOW "twice" is given a call that is no HOW call: no module can name it; define it at module level and pass its name  [how-static]
