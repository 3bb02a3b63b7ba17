from datetime import date, datetime

from nlp.hows import compose

from how_codegen import define


@define.task
async def today(name: str) -> date:
    return date.today()


@define.task
async def hour(moment: datetime) -> int:
    return moment.hour


made = compose(today, hour)  # E:23: "hour" does not fit slot "second" of HOW "compose": B would be both date and datetime  [how-typevar]
# N: B is date: first=today returns date (wrong/date_and_datetime.py:9)
# N: B is datetime: second=hour takes moment: datetime (wrong/date_and_datetime.py:14)
