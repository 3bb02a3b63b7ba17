"""Formats all rendered modules at once with ruff, as the project configures it.

The modules are laid out in a folder of their own, in which each has the path that it will have
in the project, with copies of the files that configure ruff around it. So ruff itself finds what
holds for a module, and a project that runs it over its output changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.installed import installed_release
from how_codegen.ruff_config import RuffConfiguration, read_ruff_configuration
from how_codegen.settings import Settings

#: What may be mended: imports, annotations in the spelling of Python 3.10, and f-strings in which
#: constants have left nothing to fill in. The rest is style, which is the HOW's own.
_FIXED = "I,F401,F541,PLC0414,PYI016,PYI030,UP006,UP007,UP034,UP035,UP045"
_UNDEFINED = "F821"

#: Rules of the project's own choice that ask for another layout, or other `noqa` comments, only.
_LAYOUT = "COM812,COM819,RUF100,RUF101"
#: How often what one rule asks for may have to give way to another.
_ROUNDS = 4

#: Modules are mended and laid out also where the project's own runs of ruff pass them by.
_EVERY_MODULE = (
    'include=["*.py"]',
    "exclude=[]",
    "extend-exclude=[]",
    "force-exclude=false",
    "format.exclude=[]",
    "lint.exclude=[]",
    "lint.per-file-ignores={}",
    "lint.extend-per-file-ignores={}",
)

_DEFECT = "this is a defect of how-codegen: please report it with the HOW and the call"
_TEMPLATE_OR_DEFECT = f"mend the template, if that uses the name; otherwise {_DEFECT}"


def formatter_hash(settings: Settings) -> str:
    """A short hash of all that the layout of a module depends on, beside its own text.

    These are the release of ruff and what configures it for the output folder. Nothing is run:
    it reads the configuration, and the names in the folders that imports start from. The same
    text, formatted while this hash is the same, gives the same module.

    Raises:
        HowError: a file of the configuration cannot be read.
    """
    configuration = read_ruff_configuration(settings)
    text = json.dumps([installed_release("ruff"), _FIXED, _EVERY_MODULE, configuration.short_hash])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def format_modules(texts: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """Each text, by name, as ruff lays it out in the project; with its defaults, if it says none.

    Imports and annotations are mended as ruff's rules about them want it. What else the rules
    that the project has chosen complain of comes from the HOW's own code and gets a `noqa`
    comment.

    Raises:
        HowError: ruff cannot use the project's configuration, or a text is no Python.
    """
    if not texts:
        return {}
    for name, text in texts.items():
        _parse(name, text)
    configuration = read_ruff_configuration(settings)
    with tempfile.TemporaryDirectory(prefix="how-", dir=_folder_in_memory(texts)) as folder:
        ruff = _Ruff(settings, configuration, Path(folder))
        files = ruff.lay_out(texts)
        fixes = ("--select", f"{_FIXED},{_UNDEFINED}", "--fixable", _FIXED, "--fix")
        said = ruff.run("check", *_everywhere(), *fixes, "--output-format=json")
        _refuse_undefined(said, settings.templates is not None)
        ruff.run("format", *_everywhere())
        formatted = _settle(ruff, files)
    for name, text in formatted.items():
        _parse(name, text)
    return formatted


def _folder_in_memory(texts: Mapping[str, str]) -> str | None:
    """Where files are not written to a disk, which for many takes longer than formatting them.

    None, for the usual folder of temporary files, where there is no room or another was chosen.
    """
    needed = sum(_MOST_OF_A_MODULE + 2 * len(text.encode()) for text in texts.values())
    try:
        has_room = shutil.disk_usage(_MEMORY).free > 2 * needed
    except OSError:
        return None
    is_usable = os.access(_MEMORY, os.W_OK | os.X_OK) and "TMPDIR" not in os.environ
    return _MEMORY if has_room and is_usable else None


_MEMORY = "/dev/shm"  # noqa: S108
#: Bytes that a file can take beside its text.
_MOST_OF_A_MODULE = 8192


def _settle(ruff: _Ruff, files: Mapping[str, Path]) -> dict[str, str]:
    """The modules with a `noqa` comment where the project's rules complain.

    A comment can make the formatter break a line, and a line that is broken can please a rule.
    """
    texts = _read(files)
    pending = dict(files)
    for _ in range(_ROUNDS):
        only = [str(file) for file in pending.values()] if len(pending) < len(files) else []
        if ruff.configuration.files[0][1] or any("noqa" in texts[name] for name in pending):
            ruff.run("check", "--force-exclude", "--fixable", _LAYOUT, "--fix", files=only)
        ruff.run("check", "--force-exclude", "--add-noqa", files=only)
        commented = _changed(texts, pending)
        if not commented:
            break
        only = [str(pending[name]) for name in commented]
        ruff.run("format", *_everywhere(), files=only)
        texts |= commented
        moved = _changed(texts, {name: pending[name] for name in commented})
        texts |= moved
        pending = {name: files[name] for name in moved}
        if not pending:
            break
    return texts


def _read(files: Mapping[str, Path]) -> dict[str, str]:
    return {name: file.read_bytes().decode() for name, file in files.items()}


def _changed(texts: Mapping[str, str], files: Mapping[str, Path]) -> dict[str, str]:
    return {name: text for name, text in _read(files).items() if text != texts[name]}


def _everywhere() -> list[str]:
    return [f"--config={item}" for item in _EVERY_MODULE]


class _Ruff(msgspec.Struct, frozen=True):
    """ruff in a folder that has, of the whole file system, what it must see of the project."""

    settings: Settings
    configuration: RuffConfiguration
    folder: Path

    def lay_out(self, texts: Mapping[str, str]) -> dict[str, Path]:
        """Write what is to be formatted, and what configures ruff; the file of each text."""
        for path, data in self.configuration.files:
            self._write(path, data)
        output = self.settings.output_folder
        for package in _packages_above(output):
            self._write(package / "__init__.py", b"")
        if self.settings.output_is_package:
            self._write(output / "__init__.py", b"")
        return {
            name: self._write(output / f"{name}.py", text.encode()) for name, text in texts.items()
        }

    def run(self, command: str, *arguments: str, files: Sequence[str] = ()) -> str:
        """What ruff prints about these files, or the whole output folder."""
        from ruff import find_ruff_bin

        sources = json.dumps([*self.configuration.sources, *self._here(self.configuration.sources)])
        safely = () if command == "format" else ("--no-unsafe-fixes", "--config=fix-only=false")
        call: Sequence[str] = (
            find_ruff_bin(),
            command,
            "--no-cache",
            "--quiet",
            "--no-respect-gitignore",
            f"--config=src={sources}",
            *safely,
            *arguments,
            *(files or (str(self._inside(self.settings.output_folder)),)),
        )
        result = subprocess.run(
            call,
            cwd=self._inside(self.settings.root),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if result.returncode not in (0, 1):
            raise self._failure(result.stderr or result.stdout)
        return result.stdout

    def _here(self, sources: Sequence[str]) -> list[str]:
        """The same folders here, where the modules are that are not written yet."""
        return [str(self._inside(Path(source))) for source in sources]

    def _inside(self, path: Path) -> Path:
        return self.folder.joinpath(*path.parts[1:])

    def _write(self, path: Path, data: bytes) -> Path:
        file = self._inside(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    def _failure(self, said: str) -> HowError:
        """What ruff says is wrong, about the project's own files."""
        said = said.replace(str(self.folder), "")
        if not said.startswith("ruff failed"):
            return HowError(f"ruff failed: {said.strip()}", tip=_DEFECT)
        root, cause = self.settings.root, _cause(said)
        path, data = max(self.configuration.files, key=lambda file: said.rfind(str(file[0])))
        place = os.path.relpath(path, root) + _line(said, data.decode("utf-8", "replace"))
        return HowError(
            f"ruff cannot use this configuration: {cause.replace(f'{root}{os.sep}', '')}",
            tip=f"it says how modules are formatted; this is ruff {installed_release('ruff')}",
            place=place,
        )


def _line(said: str, text: str) -> str:
    """`:line` of what ruff complains of, where it says one; of an unknown key it says its table."""
    unknown = re.search(r"unknown field `([^`]+)`", said)
    key = unknown and re.search(rf"""^[\w. \t"'-]*\b{re.escape(unknown[1])}\b.*=""", text, re.M)
    if key:
        return f":{text.count(chr(10), 0, key.start()) + 1}"
    line = re.search(r"TOML parse error at line (\d+)", said)
    return f":{line[1]}" if line else ""


def _cause(said: str) -> str:
    """Why ruff fails, without where it says so, and without the line of the file."""
    lines = [line.strip().removeprefix("Cause: ") for line in said.splitlines()[1:]]
    beside = re.compile(
        r"\d* *\||Failed to (parse|read) /|Failed to load configuration|TOML parse error|$"
    )
    return ": ".join(line.rstrip(".") for line in lines if not beside.match(line))


def _packages_above(folder: Path) -> list[Path]:
    """The packages that a folder is in, as ruff sees them."""
    found: list[Path] = []
    for parent in folder.parents:
        if not (parent / "__init__.py").is_file():
            break
        found.append(parent)
    return found


def _parse(name: str, text: str) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        line = text.splitlines()[(error.lineno or 1) - 1] if text else ""
        raise HowError(
            f'the module "{name}" would not be valid Python: {error.msg}: {line.strip()}',
            tip=_DEFECT,
        ) from None


def _refuse_undefined(said: str, has_templates: bool) -> None:
    for found in json.loads(said):
        if found["code"] == _UNDEFINED:
            name = Path(found["filename"]).stem
            raise HowError(
                f'the module "{name}" would use a name that it does not have: {found["message"]}',
                tip=_TEMPLATE_OR_DEFECT if has_templates else _DEFECT,
            )
