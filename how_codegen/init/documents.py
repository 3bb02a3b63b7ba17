"""Reads and parses the files that `how init` edits; what is wrong with one names the file."""

from __future__ import annotations

import configparser
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from how_codegen.errors import HowError


def shown(path: Path, root: Path) -> str:
    """The path as messages and the diff have it: relative to the project's root."""
    return Path(os.path.relpath(path, root)).as_posix()


def read_text(path: Path, root: Path) -> str | None:
    """The file's text with its own line ends, None where there is no file.

    Raises:
        HowError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise HowError(f"cannot read it: {error.strerror}", place=shown(path, root)) from None
    except UnicodeDecodeError:
        raise HowError("it is not UTF-8", place=shown(path, root)) from None


def parse_toml(text: str, place: str) -> dict[str, Any]:
    """The document; `place` is the file's name for messages.

    Numbers stay texts, so that documents with a `nan` can be compared.

    Raises:
        HowError: it is not TOML.
    """
    try:
        return tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = f":{at.group(1)}" if at else ""
        raise HowError(f"not valid TOML: {error}", place=f"{place}{line}") from None


def table_in(document: dict[str, Any], path: tuple[str, ...], place: str) -> dict[str, Any] | None:
    """The table at `path`, None where there is none.

    Raises:
        HowError: something else has its name.
    """
    table: object = document
    for depth, part in enumerate(path, 1):
        assert isinstance(table, dict)
        if part not in table:
            return None
        table = table[part]
        if not isinstance(table, dict):
            raise HowError(f"{'.'.join(path[:depth])} is not a table", place=place)
    assert isinstance(table, dict)
    return table


def parse_ini(text: str, place: str) -> dict[str, dict[str, str]]:
    """The sections, read as mypy reads them; `place` is the file's name for messages.

    Raises:
        HowError: it is not an INI file.
    """
    parser = configparser.RawConfigParser()
    try:
        parser.read_string(text, source=place)
    except configparser.Error as error:
        raise _ini_error(error, place) from None
    return {name: dict(section) for name, section in parser.items()}


def _ini_error(error: configparser.Error, place: str) -> HowError:
    message = error.message.splitlines()[0]
    line = getattr(error, "lineno", None)
    if isinstance(error, configparser.ParsingError) and getattr(error, "errors", None):
        line, content = error.errors[0]
        message = f"no option: {content}"
    elif isinstance(error, configparser.MissingSectionHeaderError):
        message = "there is a line above the first [section]"
    elif isinstance(error, configparser.DuplicateSectionError):
        message = f"section [{error.section}] is there twice"
    elif isinstance(error, configparser.DuplicateOptionError):
        message = f'option "{error.option}" of [{error.section}] is there twice'
    return HowError(f"not a valid INI file: {message}", place=f"{place}:{line}" if line else place)
