"""What `how list` shows, and the formats in which it does."""

from __future__ import annotations

from how_codegen.listing.contents import ListedCall, ListedHow, ListedModule, listed
from how_codegen.listing.json import as_json
from how_codegen.listing.text import as_text

__all__ = ["ListedCall", "ListedHow", "ListedModule", "as_json", "as_text", "listed"]
