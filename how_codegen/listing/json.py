"""JSON: one array with an object for each HOW; docs/output-formats.md describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from how_codegen.listing.contents import ListedCall, ListedHow, ListedModule


def as_json(root: Path, hows: Sequence[ListedHow]) -> str:
    """The HOWs as one array, in the order in which text has them."""
    shown = [
        {
            "how": how.name.fullname,
            "slots": list(how.slots),
            "instances": [_call(root, call) for call in how.instances],
            "unnamed": [_call(root, call) for call in how.unnamed],
        }
        for how in hows
    ]
    # Escapes what is not ASCII: the encoding of standard output may not have it.
    return json.dumps(shown, indent=2) + "\n"


def _call(root: Path, call: ListedCall) -> dict[str, object]:
    span = call.span
    return {
        "name": call.name,
        "enclosing": call.enclosing,
        "filename": (root / call.path).as_posix(),
        "location": {"row": span.line, "column": span.column + 1},
        "end_location": {"row": span.end_line, "column": span.end_column + 1},
        "routines": list(call.routines),
        "types": dict(call.types),
        "module": _module(root, call.module),
        "same_as": call.same_as,
        "possible_module": call.possible,
        "obstacle": call.obstacle,
    }


def _module(root: Path, module: ListedModule | None) -> dict[str, object] | None:
    if module is None:
        return None
    return {
        "name": module.name,
        "filename": (root / module.file).as_posix(),
        "state": module.state,
        "version": module.version,
        "reexports": module.reexports,
    }
