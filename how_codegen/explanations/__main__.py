"""Writes the pages as Markdown: `python -m how_codegen.explanations docs/codes`."""

from __future__ import annotations

import sys
from pathlib import Path

from how_codegen.explanations.folder import pages


def main(arguments: list[str]) -> int:
    """Write every page into the folder that is named; the exit code."""
    if len(arguments) != 1:
        print("usage: python -m how_codegen.explanations FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
