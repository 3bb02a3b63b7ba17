from nlp.hows import twice

print(twice.title)  # E:7: "How[Callable[[Callable[[A], Coroutine[Any, Any, A]]], Callable[[A], Coroutine[Any, Any, A]]]]" has no attribute "title"  [attr-defined]
