"""Every page of `docs/codes`, and the index of them."""

from __future__ import annotations

from how_codegen.explanations import EXPLANATIONS
from how_codegen.explanations.page import markdown

_INDEX = """\
# Error codes

`how explain CODE` prints each of these pages. They are made from the table in
`how_codegen/explanations` by `make docs`.

| code | reported when |
|---|---|
"""


def pages() -> dict[str, str]:
    """The text of each file, by its name."""
    rows = [
        f"| [`{item.code.name}`]({item.code.name}.md) | {item.code.summary} |\n"
        for item in EXPLANATIONS
    ]
    made = {f"{item.code.name}.md": markdown(item) for item in EXPLANATIONS}
    return {"README.md": _INDEX + "".join(rows), **made}
