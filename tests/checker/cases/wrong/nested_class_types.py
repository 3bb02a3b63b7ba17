from nlp.hows import compose

from how_codegen import define


class Outer:
    class Row:
        pass

    class Column:
        pass


@define.task
async def read(path: str) -> Outer.Row:
    return Outer.Row()


@define.task
async def show(column: Outer.Column) -> str:
    return ""


made = compose(read, show)  # E:22: "show" does not fit slot "second" of HOW "compose": B would be both Row and Column  [how-typevar]
# N: B is Row: first=read returns Row (wrong/nested_class_types.py:15)
# N: B is Column: second=show takes column: Column (wrong/nested_class_types.py:20)
