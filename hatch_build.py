"""The one step of a build that hatchling does not have: the plugin's fingerprint in the wheel."""

from __future__ import annotations

import runpy
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Writes what `mypy_plugin` would otherwise have to compute in every run of mypy."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put the file into a wheel; an editable install follows the code instead."""
        if version != "standard":
            return
        root = Path(self.root)
        compute = runpy.run_path(str(root / "mypy_plugin" / "fingerprint.py"))["fingerprint"]
        self.folder = tempfile.TemporaryDirectory()
        file = Path(self.folder.name, "fingerprint")
        file.write_text(compute(root), encoding="ascii")
        build_data["force_include"][str(file)] = "mypy_plugin/FINGERPRINT"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Nothing stays behind."""
        if version == "standard":
            self.folder.cleanup()
