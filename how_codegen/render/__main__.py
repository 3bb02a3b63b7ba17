"""`python -m how_codegen.render FILE`: bring the docs about templates up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from how_codegen.render.describe import page

BEGIN = "<!-- begin: python -m how_codegen.render -->\n"
END = "<!-- end -->"


def main(file: Path) -> None:
    """Replace what stands between the two comments."""
    before, begin, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{file}: {BEGIN.strip()} ... {END} is missing")
    file.write_text(f"{before}{begin}{page()}{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
