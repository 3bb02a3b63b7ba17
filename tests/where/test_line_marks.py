"""Lines followed from marked text through formatting."""

from __future__ import annotations

import textwrap

from how_codegen.lines.marks import Marked, follow, unmark


def marked(text: str) -> Marked:
    return unmark(textwrap.dedent(text).strip(), "k")


def lines(text: str, formatted: str) -> list[int | None]:
    origins = follow(marked(text), textwrap.dedent(formatted).strip())
    return [origin.line if origin else None for origin in origins]


def test_marks_are_taken_out() -> None:
    found = marked(
        """
        import a
        #k0:4^
        x = f(  #k0:4+
            1,  # one  #k0:5+
        )  #k0:6
        y = 2  #k1:9
        z = '#k0:9'
        """
    )
    assert "import a\nx = f(\n    1,  # one\n)\ny = 2\nz = '#k0:9'" == found.text
    assert [None, (0, 4), (0, 5), (0, 6), (1, 9), None] == list(found.origins)


def test_lines_without_marks_go_on_in_a_string() -> None:
    found = marked(
        '''
        #k0:4^
        x = """a
        b
        c"""  #k0:6
        y = 1
        '''
    )
    assert [(0, 4), (0, 5), (0, 6), None] == list(found.origins)


def test_a_line_that_lost_the_mark_of_its_beginning_goes_on_from_the_line_before() -> None:
    found = marked(
        """
        #k0:4^
        x = f(  #k0:4+
            [a, b],  #k0:8+
        )  #k0:9
        """
    )
    assert [(0, 4), (0, 5), (0, 9)] == list(found.origins)


def test_imports_are_left_to_the_formatter() -> None:
    text = """
        import b, a
        from c import e, d
        x = 1  #k0:4
        """
    formatted = """
        import a
        import b
        from c import d, e

        x = 1
        """
    assert [None, None, None, None, 4] == lines(text, formatted)


def test_split_and_joined() -> None:
    text = """
        #k0:4^
        x = f(  #k0:4+
            1  #k0:5+
        )  #k0:6
        y = f(aaa, b)  #k0:8
        if x: pass; y()  #k0:9
        """
    formatted = """
        x = f(1)
        y = f(
            aaa,

            b,
        )
        if x:
            pass
            y()
        """
    assert [4, 8, 8, None, 8, 8, 9, 9, 9] == lines(text, formatted)


def test_a_closing_bracket_that_stays_keeps_its_line() -> None:
    text = '''
        #k0:4^
        x = f(  #k0:4+
            1,  #k0:5+
            # more  #k0:6+
        )  #k0:7
        def f():  #k0:9
            #k0:10^
            """One.

            Two.
            """  #k0:13
        '''
    formatted = '''
        x = f(
            1,
            # more
        )


        def f():
            """One.

            Two.
            """
        '''
    assert [4, 5, 6, 7, None, None, 9, 10, 11, 12, 13] == lines(text, formatted)


def test_words_that_change() -> None:
    text = """
        from typing import Optional
        def f(  #k0:2+
            a: Optional[int],  #k0:3+
        ) -> None:  #k0:4
            b: Optional[X] = U'it'  #k0:5
            return (g(0XFF, 1E5))  #k0:6
        """
    formatted = """
        def f(
            a: int | None,
        ) -> None:
            b: X | None = "it"  # noqa: F841
            return g(0xFF, 1e5)
        """
    assert [2, 3, 4, 5, 6] == lines(text, formatted)


def test_equal_lines_are_told_apart() -> None:
    text = "\n".join(f"x = 1  #k0:{number}" for number in (9, 4, 9))
    assert [9, 4, 9] == lines(text, "x = 1\nx = 1\nx = 1")


def test_blank_lines_go_along_with_those_around() -> None:
    text = """
        a = 1  #k0:4
        b = 2  #k0:6
        c = 3
        d = 4  #k0:9
        """
    assert [4, 5, 6, None, None, None, 9] == lines(text, "a = 1\n\nb = 2\n\nc = 3\n\nd = 4")
