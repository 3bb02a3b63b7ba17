"""Which release of a package is installed, found without importing what would know it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def installed_release(package: str) -> str:
    """The release as the name of the package's metadata has it; empty where there is none.

    `importlib.metadata` takes longer to import than all that a run with nothing to do imports.
    """
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations if spec else None) or ():
        for metadata in sorted(Path(folder).parent.glob(f"{package}-*.dist-info")):
            return metadata.name.removeprefix(f"{package}-").removesuffix(".dist-info")
    return ""
