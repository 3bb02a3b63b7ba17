from nlp.shapes import retry
from nlp.tasks import double

made = retry(double, None)  # E:22: "None" does not fit slot "times" of HOW "retry": it is None, not int  [how-arg]
