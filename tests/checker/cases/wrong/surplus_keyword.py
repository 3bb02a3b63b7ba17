from nlp.hows import compose
from nlp.tasks import double

made = compose(first=double, second=double, third=double)  # E:8: Unexpected keyword argument "third" for "compose"  [call-arg]
