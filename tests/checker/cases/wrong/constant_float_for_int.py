from nlp.shapes import retry
from nlp.tasks import double

made = retry(double, 2.5)  # E:22: "2.5" does not fit slot "times" of HOW "retry": it is float, not int  [how-arg]
