from nlp.shapes import gate
from nlp.tasks import double

from how_codegen import define


@define.task
async def is_even(number: int) -> bool | None:
    return None


made = gate(double, is_even)  # E:21: "is_even" does not fit slot "check" of HOW "gate": it returns bool | None, and the slot asks for bool (wrong/check_returns_optional_bool.py:8)  [how-arg]
# N: the slot is Routine[[Data], bool]
