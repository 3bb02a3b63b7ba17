from nlp.hows import twice
from nlp.tasks import double


async def use() -> None:
    print(await twice.start(double))  # E:17: "How[Callable[[Callable[[A], Coroutine[Any, Any, A]]], Callable[[A], Coroutine[Any, Any, A]]]]" has no attribute "start"  [attr-defined]
