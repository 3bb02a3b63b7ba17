from how_codegen import define
from how_codegen.types import Routine


@define.how
def commented(task: Routine[[int], int], other: Routine[[int], int]) -> Routine[[int], int]:
    """Of the HOW: the workflow has a docstring of its own."""

    # before the workflow
    async def run(  # after the parenthesis
        value: int,  # the value
        /,
        *,
        extra: int = 1,
    ) -> int:  # after the arrow
        '''Docstring with """quotes""" and \\ backslash.

        More   text \t tab.
            Indented.
        '''
        # a leading comment
        got = await task(value)  # why we wait

        # a comment between


        try:  # to go on
            got += await other(value)
        # before except
        except ValueError:
            got = 3
        if got: pass; got += 1
        return (
            got  # the result
            + extra
        )
        # a trailing comment in the body

    # after the workflow
    return run  # the workflow


# after everything


@define.how
def raw(task: Routine[[int], int]) -> Routine[[int], int]:
    r"""Raw \d docstring of the HOW.

    Second line, nested:
      - item
    """

    async def run(value: int) -> int:
        return await task(value)

    return run


@define.how
def single(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        "own 'doc' with \"x\""
        return await task(value)

    return run


@define.how
def one_line(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int: return await task(value)
    return run
