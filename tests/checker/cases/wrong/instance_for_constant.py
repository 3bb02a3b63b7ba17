from nlp.hows import twice
from nlp.shapes import retry
from nlp.tasks import double

made = retry(double, twice(double))  # E:22: "twice(...)" does not fit slot "times" of HOW "retry": it is Routine[[int], int], not int  [how-arg]
