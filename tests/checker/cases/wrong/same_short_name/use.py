from how_codegen import define
from nlp.hows import compose
from wrong.same_short_name import one, two


@define.task
async def train(number: int) -> one.Model:
    return one.Model()


@define.task
async def show(model: two.Model) -> str:
    return ""


made = compose(train, show)  # E:23: "show" does not fit slot "second" of HOW "compose": B would be both wrong.same_short_name.one.Model and wrong.same_short_name.two.Model  [how-typevar]
# N: B is wrong.same_short_name.one.Model: first=train returns Model (wrong/same_short_name/use.py:7)
# N: B is wrong.same_short_name.two.Model: second=show takes model: Model (wrong/same_short_name/use.py:12)
