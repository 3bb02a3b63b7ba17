"""The page about one code, made from its explanation."""

from __future__ import annotations

from collections.abc import Iterator

from how_codegen.explanations.blocks import (
    Block,
    Heading,
    Listing,
    Paragraph,
    as_markdown,
    as_plain_text,
)
from how_codegen.explanations.contents import Explanation


def plain_text(explanation: Explanation) -> str:
    """The page for a terminal."""
    return as_plain_text(list(_page(explanation)))


def markdown(explanation: Explanation) -> str:
    """The page as Markdown."""
    return as_markdown(list(_page(explanation)))


def _page(explanation: Explanation) -> Iterator[Block]:
    yield Heading(1, explanation.code.name)
    yield Paragraph(f"Reported when {explanation.code.summary}.")
    yield from (Paragraph(text) for text in explanation.meaning)
    if explanation.wrong:
        yield Heading(2, "Wrong")
        yield Listing("python", explanation.wrong)
        yield Listing("text", explanation.says)
        yield Heading(2, "Right")
        yield Listing("python", explanation.right)
    if explanation.refused:
        yield from _refused(explanation)
    yield Heading(2, "Messages")
    yield from _messages(explanation)
    yield Heading(2, "How to silence it")
    yield from _silencing(explanation)


def _messages(explanation: Explanation) -> Iterator[Block]:
    """Each form with what to do; those that are explained elsewhere stand together."""
    yield Paragraph("`...` stands for what differs from message to message.")
    together = [message.form for message in explanation.messages if not message.advice]
    if together:
        yield Listing("text", "\n".join(together))
    for message in explanation.messages:
        if message.advice:
            yield Listing("text", message.form)
            yield Paragraph(message.advice)


def _refused(explanation: Explanation) -> Iterator[Block]:
    yield Heading(2, "Every shape that is refused")
    yield Paragraph("Each of the following is refused, after this beginning:")
    yield Listing("python", explanation.beginning)
    for item in explanation.refused:
        yield Heading(3, item.shape)
        if item.code:
            yield Listing("python", item.code)
        yield Paragraph(item.instead)


def _silencing(explanation: Explanation) -> Iterator[Block]:
    code = explanation.code.name
    yield from (Paragraph(text) for text in explanation.silencing)
    if not explanation.is_mypys:
        return
    yield Paragraph(
        f"On one line: `# type: ignore[{code}]` at the end of the line that the message names. "
        "mypy's `warn_unused_ignores` reports a comment that hides nothing."
    )
    yield Paragraph("In some modules, or (as `disable_error_code` of [tool.mypy]) in all of them:")
    yield Listing(
        "toml", f'[[tool.mypy.overrides]]\nmodule = "shop.old.*"\ndisable_error_code = ["{code}"]'
    )
    yield Paragraph(f"In one run: `mypy --disable-error-code={code}`.")
