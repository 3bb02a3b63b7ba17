"""The templates: those of how-codegen, and those in the project's own folder, which come first."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

import msgspec

from how_codegen.errors import HowError
from how_codegen.installed import installed_release
from how_codegen.render.context import TEMPLATES
from how_codegen.settings import Settings

BUILT_IN = "how_codegen/"
"""What a built-in template's name begins with where the project has one of the same name."""

ENDING = ".jinja"
_OTHER_ENDINGS = (".j2", ".jinja2", ".jnj")


class TemplateFile(msgspec.Struct, frozen=True):
    """A template of the project: its name in the folder, its path as errors show it, its text."""

    name: str
    place: str
    text: str

    @property
    def is_part(self) -> bool:
        """Is it there for other templates to include, import or extend?"""
        return "/" in self.name or self.name.startswith("_")


def template_hash(settings: Settings) -> str:
    """A short hash of every template's name and content, built-in or the project's own.

    Nothing is rendered, and jinja2 is not imported. A module's text before it is formatted depends
    on its specialization, on this, and on the release of how-codegen.

    Raises:
        HowError: the project's templates cannot be read.
    """
    digest = hashlib.sha256(installed_release("jinja2").encode())
    found = [(template.name, template.text) for template in custom_templates(settings)]
    for name, text in (*built_in_templates(), *found):
        digest.update(f"{len(name)}:{name}{len(text)}:{text}".encode())
    return digest.hexdigest()[:16]


def built_in_folder() -> Path:
    """Where the built-in templates are.

    Raises:
        HowError: they are missing from the installation.
    """
    # In a wheel the templates are inside the package; in a source checkout they are beside it.
    package = Path(__file__).parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise HowError("the templates are missing from the installation", tip="install it again")


def built_in_templates() -> Iterator[tuple[str, str]]:
    """Name and text of each built-in template, in the order of names."""
    for file in sorted(built_in_folder().glob(f"*{ENDING}")):
        yield file.name, file.read_text(encoding="utf-8")


def custom_templates(settings: Settings) -> tuple[TemplateFile, ...]:
    """The templates in the project's folder for them, in the order of names.

    Raises:
        HowError: the folder holds a template that is not used, leads out of the folder or cannot
            be read.
    """
    if settings.templates is None:
        return ()
    folder = settings.root / settings.templates
    if not folder.is_dir():
        raise HowError(
            f'the folder of templates "{settings.templates}" does not exist',
            tip="`how templates --export FOLDER` makes one",
        )
    found = []
    for file in sorted(_files_in(folder)):
        name = file.relative_to(folder).as_posix()
        place = os.path.relpath(file, settings.root)
        _refuse_link_out(file, folder, place)
        if file.is_dir() or not _is_template(name, place):
            continue
        found.append(_checked(TemplateFile(name, place, _text(file, place))))
    return tuple(found)


def _files_in(folder: Path) -> Iterator[Path]:
    """The files below a folder, and the links there; not what is hidden."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if Path(parent, name).is_symlink()]
        yield from (Path(parent, name) for name in (*files, *links) if not name.startswith("."))


def _refuse_link_out(file: Path, folder: Path, place: str) -> None:
    if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
        message = f"it is a link out of the folder of templates, to {file.resolve()}"
        raise HowError(message, tip="copy the file into the folder", place=place)


def _is_template(name: str, place: str) -> bool:
    if name.endswith(_OTHER_ENDINGS):
        raise HowError(f'the name of a template ends in "{ENDING}"', tip="rename it", place=place)
    return name.endswith(ENDING)


def _text(file: Path, place: str) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise HowError(f"it is not UTF-8: {error}", tip="save it as UTF-8", place=place) from None
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=place) from None


def _checked(template: TemplateFile) -> TemplateFile:
    known = [one.file for one in TEMPLATES]
    if template.is_part or template.name in known:
        return template
    near = get_close_matches(template.name, known, n=1)
    rename = f'did you mean "{near[0]}"? ' if near else f"there are: {', '.join(known)}; "
    own = f"_{PurePosixPath(template.name).name}"
    raise HowError(
        f'there is no template "{template.name}" that this could override',
        tip=f'{rename}What others include begins with an underscore: "{own}"',
        place=template.place,
    )
