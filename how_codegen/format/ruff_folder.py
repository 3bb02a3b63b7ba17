"""A folder in which ruff sees modules as it will see them in the project.

Each module has there the path that it will have in the project, with copies of the files that
configure ruff around it. So ruff itself finds what holds for a module, also for one that is not
written yet, and for any number of them in one run.
"""

from __future__ import annotations

import glob
import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from how_codegen.errors import HowError
from how_codegen.format.ruff_config import RuffConfiguration
from how_codegen.installed import installed_release
from how_codegen.settings import Settings

DEFECT = "this is a defect of how-codegen: please report it with the HOW and the call"


class RuffFolder(msgspec.Struct, frozen=True):
    """ruff in a folder that has, of the whole file system, what it must see of the project."""

    settings: Settings
    configuration: RuffConfiguration
    folder: Path

    def lay_out(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Write what is to be formatted, and what configures ruff; the file of each text."""
        for path, data in self.configuration.files:
            self._write(path, data)
        output = self.settings.output_folder
        for package in _packages_above(output):
            self._write(package / "__init__.py", b"")
        if self.settings.output_is_package:
            self._write(output / "__init__.py", b"")
        inside = self._inside(output)
        inside.mkdir(parents=True, exist_ok=True)
        files = {name: f"{inside}{os.sep}{name}.py" for name in texts}
        for name, text in texts.items():
            with open(files[name], "wb") as file:  # noqa: PTH123 (there are many)
                file.write(text.encode())
        return files

    def run(self, command: str, *arguments: str, files: Sequence[str] = ()) -> str:
        """What ruff prints about these files, or the whole output folder."""
        sources = json.dumps([*self.configuration.sources, *self._sources_here()])
        safely = () if command == "format" else ("--no-unsafe-fixes", "--config=fix-only=false")
        call: Sequence[str] = (
            _find_ruff(),
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

    def _sources_here(self) -> list[str]:
        """The same folders here, where the modules are that are not written yet."""
        here = Path(glob.escape(str(self.folder)))
        return [
            str(here.joinpath(*Path(source).parts[1:])) for source in self.configuration.sources
        ]

    def _inside(self, path: Path) -> Path:
        return self.folder.joinpath(*path.parts[1:])

    def _write(self, path: Path, data: bytes) -> None:
        file = self._inside(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def _failure(self, said: str) -> HowError:
        """What ruff says is wrong, about the project's own files."""
        said = said.replace(str(self.folder), "")
        if not said.startswith("ruff failed"):
            return HowError(f"ruff failed: {said.strip()}", tip=DEFECT)
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


def _find_ruff() -> str:
    try:
        from ruff import find_ruff_bin

        return str(find_ruff_bin())
    except (ImportError, FileNotFoundError):
        message = "ruff, which formats modules, is missing"
        raise HowError(message, tip="install how-codegen with its dependencies") from None
