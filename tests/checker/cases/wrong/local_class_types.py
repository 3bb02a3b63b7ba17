from nlp.hows import compose


def make() -> None:
    class Row:
        pass

    class Column:
        pass

    async def read(path: str) -> Row:
        return Row()

    async def show(column: Column) -> str:
        return ""

    print(compose(read, show))  # E:25: "show" does not fit slot "second" of HOW "compose": B would be both Row and Column  [how-typevar]
    # N: B is Row: first=read returns Row (wrong/local_class_types.py:11)
    # N: B is Column: second=show takes column: Column (wrong/local_class_types.py:14)
