from nlp.hows import compose
from nlp.tasks import length

made = compose(*[length])  # E:8: Missing positional argument "second" in call to "compose"  [call-arg]
