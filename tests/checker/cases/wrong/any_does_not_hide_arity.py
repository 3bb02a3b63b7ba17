from typing import Any

from nlp.hows import twice

from how_codegen import define


@define.task
async def merge(left: Any, right: Any) -> Any:
    return left


made = twice(merge)  # E:14: "merge" does not fit slot "step" of HOW "twice": it also requires "right", which the slot does not pass (wrong/any_does_not_hide_arity.py:9)  [how-arg]
# N: the slot is Routine[[A], A]
