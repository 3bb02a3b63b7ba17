from nlp.shapes import vote
from nlp.tasks import length, shout

from how_codegen.types import Routine

voters: list[Routine[[str], int]] = [length, shout]  # E:46: List item 1 has incompatible type "Routine[[str], str]"; expected "Routine[[str], int]"  [list-item]
made = vote(voters)
