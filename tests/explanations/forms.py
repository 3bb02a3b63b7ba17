"""The forms of messages that a page lists, as patterns: `...` stands for what differs."""

from __future__ import annotations

import re

from how_codegen.explanations import Explanation

_MESSAGE = re.compile(r"error: (?P<text>.*?)(?: \(\S+:\d+\))?  \[(?P<code>how-\w+)\]$")


def code_and_text(line: str) -> tuple[str, str] | None:
    """Code and text of a line with an error of ours, without the place of a routine at its end."""
    found = _MESSAGE.search(line)
    return None if found is None else (found["code"], found["text"])


def matching_forms(explanation: Explanation, text: str) -> list[str]:
    """The forms on the page that a message has."""
    return [form for form in forms(explanation) if _pattern(form).fullmatch(text)]


def forms(explanation: Explanation) -> list[str]:
    """All forms that messages of a code have."""
    return [message.form for message in explanation.messages]


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(".+".join(re.escape(part) for part in form.split("...")))
