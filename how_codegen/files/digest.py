"""A short name for what a kept value depends on."""

from __future__ import annotations

import hashlib


def digest(*parts: bytes | str) -> str:
    """A digest of these parts, in this order."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()
