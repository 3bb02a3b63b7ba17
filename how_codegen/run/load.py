"""Finds a generated module and imports it, with the code that it needs."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from how_codegen.errors import HowError
from how_codegen.files.import_bases import read_import_bases
from how_codegen.run.failure import CodeFailedError
from how_codegen.runtime import RoutineObject
from how_codegen.settings import Settings
from how_codegen.write import module_file, read_lock


def load_workflow(settings: Settings, name: str) -> RoutineObject[..., Any]:
    """Import the module `name` of the output folder and return the routine of that name.

    The module search path is extended for it, for good.

    Raises:
        HowError: there is no such module, or no routine of that name in it.
        CodeFailedError: the module, or what it imports, raised an exception.
    """
    file = module_file(settings, name)
    if not name.isidentifier() or not (settings.root / file).is_file():
        raise _unknown(settings, name)
    extend_search_path(settings)
    module = _import(f"{settings.output_module}.{name}", file)
    found = Path(module.__file__ or "")
    if not found.exists() or not found.samefile(settings.root / file):
        raise HowError(
            f"Python imports {found} as {module.__name__} instead of this file",
            tip="give `output` in [tool.how] a name that nothing else has",
            place=file,
        )
    routine = getattr(module, name, None)
    if not isinstance(routine, RoutineObject):
        raise HowError(f"there is no workflow {name} in it", tip=_GENERATE, place=file)
    return routine


def import_root(settings: Settings) -> Path:
    """Return the folder from which the output folder can be imported by its module name."""
    root = settings.output_folder
    for _ in settings.output_module.split("."):
        root = root.parent
    return root


def extend_search_path(settings: Settings) -> None:
    """Let Python find the generated modules first, and the project's own code at least last.

    Last, so that nothing in the project's root hides an installed package.
    """
    first = str(import_root(settings))
    if first not in sys.path:
        sys.path.insert(0, first)
    for folder in (settings.root, settings.root / "src", *read_import_bases(settings.root).folders):
        if str(folder) not in sys.path and folder.is_dir():
            sys.path.append(str(folder))


_GENERATE = "run `how generate`"


def _import(name: str, file: str) -> ModuleType:
    try:
        return import_module(name)
    except Exception as error:
        raise CodeFailedError(f"{file} cannot be imported") from error


def _unknown(settings: Settings, name: str) -> HowError:
    known = _known_names(settings)
    if name in known:
        return HowError("the file is missing", tip=_GENERATE, place=module_file(settings, name))
    if not known:
        return HowError(f"no workflow is generated in {settings.output}", tip=_GENERATE)
    from difflib import get_close_matches

    meant = get_close_matches(name, known, n=1)
    question = f"; did you mean {meant[0]}?" if meant else ""
    return HowError(
        f'no workflow "{name}" is generated{question}',
        tip=f"generated are: {', '.join(known)}; for another one, {_GENERATE}",
    )


def _known_names(settings: Settings) -> list[str]:
    """The lock's names; where there is no lock, those of the files."""
    names = sorted(read_lock(settings).entries)
    if names or not settings.output_folder.is_dir():
        return names
    files = settings.output_folder.glob("*.py")
    return sorted(file.stem for file in files if not file.stem.startswith("_"))
