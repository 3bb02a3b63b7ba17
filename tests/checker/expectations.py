"""The messages that a case expects, as they stand in its file.

`# E:9: text  [code]` at the end of a line is an error at that line's column 9 (there may be more
than one), `# T:9: type` the revealed type there; comment lines `# N: text` below it are the notes
of the error.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_START = r"\s*# (?P<kind>[ET]):(?P<column>\d+): "
_AT_END = re.compile(_START + r".*$")
_EACH_AT_END = re.compile(_START + r"(?P<text>.*?)(?=  # [ET]:\d+: |$)")
_NOTE = re.compile(r"^\s*# N: (?P<text>.*)$")
_PRINTED = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<rest>.*)$")
_REVEALED = re.compile(r'^note: Revealed type is "(?P<type>.*)"$')


class Message(NamedTuple):
    """What mypy prints: `text` starts with `error: ` or `note: `."""

    line: int
    column: int
    text: str


def expected(source: str) -> list[Message]:
    """The messages written in a case."""
    found: list[Message] = []
    for number, line in enumerate(source.splitlines(), 1):
        note = _NOTE.match(line)
        if note:
            above = found[-1]
            found.append(above._replace(text=f"note: {note['text']}"))
            continue
        for at_end in _EACH_AT_END.finditer(line):
            text = at_end["text"]
            text = f"error: {text}" if at_end["kind"] == "E" else f'note: Revealed type is "{text}"'
            found.append(Message(number, int(at_end["column"]), text))
    return found


def printed(output: str) -> dict[str, list[Message]]:
    """The messages that mypy printed, by file, in the order of their lines."""
    found: dict[str, list[Message]] = defaultdict(list)
    for line in output.splitlines():
        match = _PRINTED.match(line)
        assert match, f"not a message in a file: {line}"
        place = int(match["line"]), int(match["column"])
        found[match["path"]].append(Message(*place, match["rest"]))
    for messages in found.values():
        messages.sort(key=lambda message: message.line)  # stable: notes stay below their error
    return found


def rewritten(source: str, messages: Sequence[Message]) -> str:
    """The case with these messages in the place of those that it expected."""
    lines: list[str] = []
    for number, line in enumerate(source.splitlines(), 1):
        if _NOTE.match(line):
            continue
        here = [message for message in messages if message.line == number]
        lines += _with_messages(_AT_END.sub("", line), here)
    return "\n".join(lines) + "\n"


def _with_messages(line: str, messages: Iterable[Message]) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    lines = [line]
    for message in messages:
        severity, _, text = message.text.partition(": ")
        revealed = _REVEALED.match(message.text)
        if revealed:
            lines[0] += f"  # T:{message.column}: {revealed['type']}"
        elif severity == "error":
            lines[0] += f"  # E:{message.column}: {text}"
        else:
            lines.append(f"{indent}# N: {text}")
    return lines
