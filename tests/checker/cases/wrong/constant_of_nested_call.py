from nlp.hows import compose
from nlp.shapes import retry
from nlp.tasks import double, spell

made = compose(retry(double, "3"), spell)  # E:30: "'3'" does not fit slot "times" of HOW "retry": it is str, not int  [how-arg]
