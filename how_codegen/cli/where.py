"""`how where`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from how_codegen.cli import FINE
from how_codegen.settings import Settings, load_settings
from how_codegen.where import Answer, Place, WayBack, read_question


def run(options: argparse.Namespace) -> int:
    """Print the line of the HOW, the call and the routines that a line of a module is from."""
    asked = read_question(options.line)
    path = asked.path(Path.cwd())
    settings = _project(path)
    found = WayBack(settings, path).answer(asked.line)
    for note in found.notes:
        print(f"{_shown(found.module.path, settings)}: {note}", file=sys.stderr)
    if options.output_format == "json":
        print(json.dumps(_object(found), indent=2))
    else:
        print("\n".join(_lines(found, settings)))
    return FINE


def _project(path: Path) -> Settings:
    """The project of the current folder; of the file, where that is in another one."""
    settings = load_settings(Path.cwd())
    if path.is_file() and not path.resolve().is_relative_to(settings.root.resolve()):
        own = load_settings(path.parent)
        return own if (own.root / "how.lock").exists() else settings
    return settings


def _lines(found: Answer, settings: Settings) -> list[str]:
    lines: list[str] = []
    if found.origin is not None:
        lines.append(_line(found.origin, f"in HOW {found.how}", settings))
    if found.call is not None:
        called = f"called as {found.workflow}" if found.is_bound else "called in"
        lines.append(_line(found.call, called, settings))
    lines += [_line(one.place, f"routine {one.name}", settings) for one in found.routines]
    return lines


def _line(place: Place, what: str, settings: Settings) -> str:
    return f"{_shown(place.path, settings)}:{place.line}: {what}: {place.text}".rstrip()


def _shown(path: Path, settings: Settings) -> str:
    """As the other commands show files: relative to the project's root."""
    path, root = path.resolve(), settings.root.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _object(found: Answer) -> dict[str, object]:
    return {
        "module": _place(found.module),
        "workflow": found.workflow,
        "how": found.how,
        "origin": _place(found.origin),
        "call": _place(found.call),
        "routines": [{"name": one.name, **(_place(one.place) or {})} for one in found.routines],
        "notes": list(found.notes),
    }


def _place(place: Place | None) -> dict[str, object] | None:
    if place is None:
        return None
    path = str(place.path.resolve())
    return {"filename": path, "location": {"row": place.line, "column": 1}, "text": place.text}
