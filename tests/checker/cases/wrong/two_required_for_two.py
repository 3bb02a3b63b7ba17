from nlp.shapes import two_inputs
from nlp.tasks import double

from how_codegen import define


@define.task
async def merge(left: int, right: int, third: int) -> int:
    return left + right + third


made = two_inputs(merge, double)  # E:19: "merge" does not fit slot "merge" of HOW "two_inputs": it also requires "third", which the slot does not pass (wrong/two_required_for_two.py:8)  [how-arg]
# N: the slot is Routine[[A, B], C]
