from nlp.tasks import double


async def use() -> None:
    print(await double["a"])  # E:24: Value of "a" has incompatible type "str"; expected "int"  [arg-type]
