from nlp.hows import compose
from nlp.tasks import double, length

made = compose(**{"first": length, "scond": double})  # E:8: Unexpected keyword argument "scond" for "compose"; did you mean "second"?  [call-arg]
