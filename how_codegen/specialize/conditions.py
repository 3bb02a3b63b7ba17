"""Names that stand for a decided condition, or for None in a union, in filled text until it is
folded."""

from __future__ import annotations

TRUE, FALSE = "how_condition_holds", "how_condition_fails"
NONE = "how_none_of_a_union"


def folded(text: str) -> str:
    """The text with every decided `if` and conditional expression replaced by what it leaves, and
    None at the end of unions."""
    if TRUE not in text and FALSE not in text and NONE not in text:
        return text
    # Most texts have none, and the parser takes as long to import as hundreds of modules to make.
    from how_codegen.specialize.fold import fold

    return fold(text)
