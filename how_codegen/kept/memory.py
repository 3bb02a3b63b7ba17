"""What one run knows from earlier ones, opened once mypy has said where its cache is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from how_codegen.files.digest import digest
from how_codegen.files.stamps import Clock, stamp_of
from how_codegen.kept.blueprints import KeptBlueprints
from how_codegen.kept.modules import Kept, KeptModule, read_kept, write_kept
from how_codegen.kept.version import generator_version
from how_codegen.lock import FILE_NAME, Lock


class Memory(msgspec.Struct, frozen=True):
    """Where values are kept, the time when the run looked, and the values of earlier runs."""

    folder: Path | None
    clock: Clock
    blueprints: KeptBlueprints
    kept: Kept

    @classmethod
    def open(cls, folder: Path | None) -> Memory:
        """The memory in a folder; an empty one, that keeps nothing, for None."""
        version = generator_version()
        if version is None:
            folder = None
        name = version or ""
        clock, blueprints = Clock.read(folder), KeptBlueprints(folder, name)
        return cls(folder, clock, blueprints, read_kept(folder, name))

    def lock(self, root: Path) -> Lock | None:
        """The project's lock, if it is the one that an earlier run has seen."""
        data = _lock_data(root) if self.kept.lock is not None else None
        if data is None or digest(data) != self.kept.lock:
            return None
        entries = {name: module.entry for name, module in self.kept.modules.items()}
        text = data.decode().replace("\r\n", "\n")
        return Lock(entries, text=text, is_canonical=True)

    def keep(self, root: Path, made: Kept, right: frozenset[str], lock: Lock) -> None:
        """Keep the modules of this run. `right` are those whose files have what they should, and
        `lock` is the project's."""
        after = msgspec.structs.replace(
            made,
            modules=self._stamped(root, made.modules, right),
            lock=self._lock(root, made, lock),
        )
        write_kept(self.folder, self.kept, after)

    def _stamped(
        self, root: Path, modules: Mapping[str, KeptModule], right: frozenset[str]
    ) -> dict[str, KeptModule]:
        """The modules with the stamps of those files that are right."""
        found = {}
        for name, kept in modules.items():
            if name not in right:
                stamp = None
            elif kept.stamp is not None:  # by which this run has found it right
                stamp = kept.stamp
            else:
                stamp = stamp_of(f"{root}/{kept.entry.file}")
            if stamp is not None and not self.clock.is_settled(stamp.modified, stamp.changed):
                stamp = None
            is_known = stamp == kept.stamp
            found[name] = kept if is_known else msgspec.structs.replace(kept, stamp=stamp)
        return found

    def _lock(self, root: Path, made: Kept, lock: Lock) -> str | None:
        """A digest of the lock's text, if it says what these modules say, as we would write it."""
        if {name: module.entry for name, module in made.modules.items()} != lock.entries:
            return None
        data = _lock_data(root)
        if data is None or not lock.is_settled:
            return None
        found = digest(data)
        ours = digest(lock.text) if lock.is_canonical and lock.text is not None else None
        return found if found in (self.kept.lock, ours) else None


def _lock_data(root: Path) -> bytes | None:
    try:
        return (root / FILE_NAME).read_bytes()
    except OSError:
        return None
