from nlp.tasks import double


async def use() -> None:
    print(await double("a"))  # E:24: Argument 1 to "double" has incompatible type "str"; expected "int"  [arg-type]
