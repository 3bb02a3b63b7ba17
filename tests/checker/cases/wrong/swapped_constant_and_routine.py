from nlp.shapes import retry
from nlp.tasks import double

made = retry(times=double, step=double)  # E:20: "double" does not fit slot "times" of HOW "retry": it is Routine[[int], int], not int  [how-arg]
