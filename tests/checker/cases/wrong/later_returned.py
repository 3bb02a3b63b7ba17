from nlp.hows import compose
from nlp.tasks import length, spell

from how_codegen.types import Routine


def make() -> Routine[[str], int]:
    return compose(length, spell)  # E:12: Incompatible return value type (got "Routine[[str], str]", expected "Routine[[str], int]")  [return-value]
