from nlp.hows import compose

from how_codegen import define


@define.task
async def parse(text: str) -> int | float | str:
    return text


@define.task
async def show(value: int | float) -> str:
    return str(value)


shown = compose(parse, show)  # E:24: "show" does not fit slot "second" of HOW "compose": B would be both int | float | str and int | float  [how-typevar]
# N: B is int | float | str: first=parse returns int | float | str (wrong/union_wider_than_parameter.py:7)
# N: B is int | float: second=show takes value: int | float (wrong/union_wider_than_parameter.py:12)
