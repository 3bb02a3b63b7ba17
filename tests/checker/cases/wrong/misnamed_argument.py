from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(steps=double)  # E:13: Unexpected keyword argument "steps" for "twice"; did you mean "step"?  [call-arg]
