from nlp.hows import twice
from nlp.tasks import double

made = twice[double]  # E:8: Value of type "How[Callable[[Callable[[A], Coroutine[Any, Any, A]]], Callable[[A], Coroutine[Any, Any, A]]]]" is not indexable  [index]
