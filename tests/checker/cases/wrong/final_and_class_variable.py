from typing import Final

from nlp.shapes import retry
from nlp.tasks import double

TIMES: Final = "3"
made = retry(double, TIMES)  # E:22: "TIMES" does not fit slot "times" of HOW "retry": it is str, not int  [how-arg]
