from nlp.shapes import repeat

from how_codegen import define


class Name(str):
    pass


@define.task
async def title(name: Name) -> Name:
    return name


made = repeat(title)  # E:15: "title" does not fit slot "step" of HOW "repeat": S would be Name, which is neither str nor bytes  [how-typevar]
# N: S is Name: step=title returns Name (wrong/constraint_of_subclass.py:11)
