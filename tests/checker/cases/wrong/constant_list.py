from nlp.shapes import retry
from nlp.tasks import double

made = retry(double, [1, 2])  # E:22: "[...]" does not fit slot "times" of HOW "retry": it is list[int], not int  [how-arg]
