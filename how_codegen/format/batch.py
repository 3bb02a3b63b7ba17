"""Formats all rendered modules at once with ruff, as the project configures it.

So a project that runs ruff over its output changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import symtable
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

from how_codegen.errors import HowError
from how_codegen.format.ruff_config import read_ruff_configuration
from how_codegen.format.ruff_folder import DEFECT, RuffFolder
from how_codegen.installed import installed_release
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

_TEMPLATE_OR_DEFECT = f"mend the template, if that uses the name; otherwise {DEFECT}"


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
        HowError: ruff cannot use the project's configuration, a text is no Python, or the
            temporary files cannot be written.
    """
    if not texts:
        return {}
    try:
        formatted = _formatted(texts, settings)
    except HowError:
        for name, text in texts.items():
            _parse(name, text)  # says which module ruff could not read, and why
        raise
    except OSError as error:
        message = f"cannot write temporary files: {error.strerror}"
        raise HowError(message, place=str(error.filename or tempfile.gettempdir())) from None
    for name, text in formatted.items():
        _parse(name, text)
    return formatted


def _formatted(texts: Mapping[str, str], settings: Settings) -> dict[str, str]:
    configuration = read_ruff_configuration(settings)
    with tempfile.TemporaryDirectory(prefix="how-", dir=_folder_in_memory(texts)) as folder:
        ruff = RuffFolder(settings, configuration, Path(folder))
        files = ruff.lay_out(texts)
        fixes = ("--select", f"{_FIXED},{_UNDEFINED}", "--fixable", _FIXED, "--fix")
        said = ruff.run("check", *_everywhere(), *fixes, "--output-format=json")
        _refuse_undefined(said, texts, settings.templates is not None)
        ruff.run("format", *_everywhere())
        return _settle(ruff, files)


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


def _settle(ruff: RuffFolder, files: Mapping[str, str]) -> dict[str, str]:
    """The modules with a `noqa` comment where the project's rules complain.

    A comment can make the formatter break a line, and a line that is broken can please a rule.
    """
    texts = _read(files)
    pending = dict(files)
    for _ in range(_ROUNDS):
        only = _named(pending, files)
        if ruff.configuration.files[0][1] or any("noqa" in texts[name] for name in pending):
            ruff.run("check", "--force-exclude", "--fixable", _LAYOUT, "--fix", files=only)
        ruff.run("check", "--force-exclude", "--add-noqa", files=only)
        commented = _changed(texts, pending)
        if not commented:
            break
        only = _named({name: files[name] for name in commented}, files)
        ruff.run("format", *_everywhere(), files=only)
        texts |= commented
        moved = _changed(texts, {name: pending[name] for name in commented})
        texts |= moved
        pending = {name: files[name] for name in moved}
        if not pending:
            break
    return texts


def _named(some: Mapping[str, str], files: Mapping[str, str]) -> list[str]:
    """Some of the files, for a command line; none, which means all, where it would get long."""
    is_short = len(some) < min(len(files), _MOST_ON_A_COMMAND_LINE)
    return list(some.values()) if is_short else []


_MOST_ON_A_COMMAND_LINE = 300


def _read(files: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, path in files.items():
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (there are many)
            found[name] = file.read().decode()
    return found


def _changed(texts: Mapping[str, str], files: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in _read(files).items() if text != texts[name]}


def _everywhere() -> list[str]:
    return [f"--config={item}" for item in _EVERY_MODULE]


def _parse(name: str, text: str) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        line = text.splitlines()[(error.lineno or 1) - 1] if text else ""
        raise HowError(
            f'the module "{name}" would not be valid Python: {error.msg}: {line.strip()}',
            tip=DEFECT,
        ) from None


def _refuse_undefined(said: str, texts: Mapping[str, str], has_templates: bool) -> None:
    for found in json.loads(said):
        if found["code"] == _UNDEFINED:
            name = Path(found["filename"]).stem
            # To ruff, a local is not there before and after it is, wherever a loop leads.
            if _is_local(found["message"].split("`")[1], texts.get(name, "")):
                continue
            raise HowError(
                f'the module "{name}" would use a name that it does not have: {found["message"]}',
                tip=_TEMPLATE_OR_DEFECT if has_templates else DEFECT,
            )


def _is_local(name: str, text: str) -> bool:
    """Is a name a local wherever a module uses it?"""
    known = [
        table.lookup(name)
        for table in _tables(symtable.symtable(text, "module", "exec"))
        if name in table.get_identifiers()
    ]
    return bool(known) and all(one.is_local() or one.is_free() for one in known)


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    """The names of a function, and of those inside."""
    if table.get_type() == "function":
        yield table
    for child in table.get_children():
        yield from _tables(child)
