"""`how templates`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from how_codegen.cli import FINDINGS, FINE
from how_codegen.cli.project import counted, enter_project
from how_codegen.errors import HowError
from how_codegen.files.atomic import replace_file
from how_codegen.render.context import TEMPLATES
from how_codegen.render.describe import exported, listing
from how_codegen.render.environment import Templates
from how_codegen.render.folder import built_in_folder, custom_templates
from how_codegen.settings import Settings


def run(options: argparse.Namespace) -> int:
    """List the templates, or write the built-in ones to a folder."""
    if options.force and not options.export:
        raise HowError("--force goes with --export", tip="how templates --export FOLDER --force")
    if options.export:
        return _export(Path(options.export), force=options.force)
    settings = enter_project()
    print("\n".join(_lines(settings)))
    sys.stdout.flush()
    Templates(settings)  # says what is wrong with the project's own
    return FINE


def _lines(settings: Settings) -> Iterator[str]:
    custom = {template.name: template for template in custom_templates(settings)}
    for template in TEMPLATES:
        own = custom.pop(template.file, None)
        state = f"built-in  {built_in_folder() / template.file}"
        yield f"{template.file}  {f'overridden by {own.place}' if own else state}"
        yield f"  {template.summary}"
        yield from (f"  {line}" for line in listing(template))
    for part in custom.values():
        yield f"{part.name}  for others to include  {part.place}"


def _export(folder: Path, *, force: bool) -> int:
    texts = {
        folder / template.file: exported(
            template, (built_in_folder() / template.file).read_text(encoding="utf-8")
        )
        for template in TEMPLATES
    }
    different = [file for file, text in texts.items() if _is_other(file, text)]
    if different and not force:
        for file in different:
            print(f"{file}: is there already; it is left as it is", file=sys.stderr)
        print("Nothing was written; --force overwrites", file=sys.stderr)
        return FINDINGS
    _write(folder, texts)
    print(f"Wrote {counted(len(texts), 'template')} to {folder}", file=sys.stderr)
    print(_tip(folder), file=sys.stderr)
    return FINE


def _is_other(file: Path, text: str) -> bool:
    """Is there anything at the place of a file but just this text?"""
    try:
        return file.read_bytes().decode("utf-8", "replace") != text
    except FileNotFoundError:
        return False
    except OSError as error:
        raise HowError(f"cannot write it: {error.strerror}", place=str(file)) from None


def _write(folder: Path, texts: dict[Path, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in texts.items():
            replace_file(file, text)
    except OSError as error:
        place = str(error.filename or folder)
        raise HowError(f"cannot write: {error.strerror}", place=place) from None


def _tip(folder: Path) -> str:
    """What to do next, unless the project has its templates there."""
    shown = folder.absolute()
    settings = enter_project()
    if settings.templates is not None and (settings.root / settings.templates) == shown:
        return "Remove those that you do not change"
    name = Path(os.path.relpath(shown, settings.root)).as_posix()
    return (
        f'Keep those that you change, and set templates = "{name}" in [tool.how] of pyproject.toml'
    )
