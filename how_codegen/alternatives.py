"""The base of structs that are alternatives of each other."""

from __future__ import annotations

import msgspec


class Alternative(msgspec.Struct, frozen=True, array_like=True, tag=True, tag_field="alternative"):
    """One of several, which a file tells apart by their tags."""
