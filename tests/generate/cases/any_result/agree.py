"""It runs as its HOW call does."""

from agreement import agree, pair

plain, generated = pair("parsed")
for text in ("", "a"):
    agree(plain, generated, text)
