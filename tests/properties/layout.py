"""How a module is laid out: tabs, two spaces, CRLF, a byte order mark, comments, odd spacing."""

from __future__ import annotations

import re

from tests.properties.dice import Dice


def laid_out(dice: Dice, text: str) -> bytes:
    """A module as somebody may have written it."""
    way = dice.pick(("plain", "plain", "plain", "tabs", "two spaces", "crlf", "bom", "comments"))
    if way != "plain":
        dice.note(f"layout: {way}")
    if way in ("tabs", "two spaces"):
        by = "\t" if way == "tabs" else "  "
        text = re.sub(r"^(    )+", lambda found: by * (len(found[0]) // 4), text, flags=re.M)
    if way == "comments":
        lines = text.split("\n")
        text = "\n".join(
            f"{line}  # {len(line)}" if line.rstrip().endswith(":") and "#" not in line else line
            for line in lines
        )
    if way == "crlf":
        return text.replace("\n", "\r\n").encode()
    return text.encode("utf-8-sig" if way == "bom" else "utf-8")
