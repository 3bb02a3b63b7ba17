from nlp.hows import compose
from wrong.same_name_of_two_modules import alpha, beta

from how_codegen import define


@define.task
async def load(path: str) -> list[alpha.Config]:
    return []


@define.task
async def check(configs: list[beta.Config]) -> bool:
    return True


made = compose(load, check)  # E:22: "check" does not fit slot "second" of HOW "compose": B would be both list[wrong.same_name_of_two_modules.alpha.Config] and list[wrong.same_name_of_two_modules.beta.Config]  [how-typevar]
# N: B is list[wrong.same_name_of_two_modules.alpha.Config]: first=load returns list[Config] (wrong/same_name_of_two_modules/use.py:8)
# N: B is list[wrong.same_name_of_two_modules.beta.Config]: second=check takes configs: list[Config] (wrong/same_name_of_two_modules/use.py:13)
