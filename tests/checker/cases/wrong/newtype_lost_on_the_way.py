from typing import NewType

from nlp.hows import pipeline

from how_codegen import define

Clean = NewType("Clean", str)


@define.task
async def tidy(text: str) -> Clean:
    return Clean(text)


@define.task
async def upper(text: Clean) -> str:
    return text.upper()


made = pipeline(tidy, upper)  # E:23: "upper" does not fit slot "stages" of HOW "pipeline": A would be both Clean and str  [how-typevar]
# N: A is Clean: stages=tidy returns Clean (wrong/newtype_lost_on_the_way.py:11)
# N: A is str: stages=tidy takes text: str (wrong/newtype_lost_on_the_way.py:11)
# N: A is str: stages=upper returns str (wrong/newtype_lost_on_the_way.py:16)
# N: A is Clean: stages=upper takes text: Clean (wrong/newtype_lost_on_the_way.py:16)
# N: routines that fit: tidy (wrong/newtype_lost_on_the_way.py:11)
