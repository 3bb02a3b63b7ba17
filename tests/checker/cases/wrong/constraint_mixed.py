from nlp.shapes import repeat

from how_codegen import define


@define.task
async def encode(text: str) -> bytes:
    return text.encode()


made = repeat(encode)  # E:15: "encode" does not fit slot "step" of HOW "repeat": S would be both str and bytes  [how-typevar]
# N: S is bytes: step=encode returns bytes (wrong/constraint_mixed.py:7)
# N: S is str: step=encode takes text: str (wrong/constraint_mixed.py:7)
