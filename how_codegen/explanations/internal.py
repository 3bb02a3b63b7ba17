"""The page about `how-internal`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation, Message

EXPLANATION = Explanation(
    code=diagnostics.INTERNAL,
    meaning=(
        "This is no mistake of yours. Where how-codegen's plugin itself fails, it says so with one "
        "error at the line that it was looking at, and mypy goes on without it. What is wrong "
        "there, if anything, was not checked.",
        "Please report it: with the whole message, which names the place in the plugin; the line "
        "of code that it stands at, and the HOW and the routines which that line uses, as small as "
        "they still show it; and what `mypy --version` and `how --version` print. Report it in the "
        "issues of the how-codegen project. mypy's developers cannot help with it.",
        "It is worth a look whether the same line still fails with `--no-incremental`, and without "
        "the other plugins of your configuration: say so in the report.",
    ),
    wrong="",
    says="",
    right="",
    messages=(
        Message(
            "how-codegen's mypy plugin failed here: ... Please report this to the how-codegen "
            "project, with this line of code",
            "The `...` is the error and the place in the plugin that raised it.",
        ),
    ),
)
