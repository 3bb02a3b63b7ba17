from typing import NewType

from nlp.hows import compose

from how_codegen import define

UserId = NewType("UserId", int)
OrderId = NewType("OrderId", int)


@define.task
async def newest(name: str) -> UserId:
    return UserId(1)


@define.task
async def cancel(order: OrderId) -> bool:
    return True


cancelled = compose(newest, cancel)  # E:29: "cancel" does not fit slot "second" of HOW "compose": B would be both UserId and OrderId  [how-typevar]
# N: B is UserId: first=newest returns UserId (wrong/two_newtypes_of_one_type.py:12)
# N: B is OrderId: second=cancel takes order: OrderId (wrong/two_newtypes_of_one_type.py:17)
