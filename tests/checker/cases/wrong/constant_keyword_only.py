from nlp.shapes import retry
from nlp.tasks import double

made = retry(double, pause="1s")  # E:28: "'1s'" does not fit slot "pause" of HOW "retry": it is str, not float  [how-arg]
