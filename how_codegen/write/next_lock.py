"""What `how.lock` is to say once the differences are written."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from how_codegen.lock import Lock, LockEntry
from how_codegen.settings import Settings
from how_codegen.write import Difference
from how_codegen.write.owned_files import is_our_file, still_ours


def lock_after(
    settings: Settings,
    before: Lock,
    written: Sequence[Difference],
    made: Mapping[str, LockEntry],
    wanted: Collection[str],
) -> Lock:
    """The lock that goes with the files after `written`, of which `made` has the entries.

    The rest stays as it was, but for entries whose files are gone and that nobody asks for.
    """
    entries = dict(before.entries)
    for difference in written:
        known = entries.get(difference.name)
        if difference.is_removal and known is not None and known.file == difference.file:
            del entries[difference.name]
    for difference in written:
        if not difference.is_removal:
            entries[difference.name] = made[difference.name]
    kept = {
        name: entry
        for name, entry in entries.items()
        if name in wanted or is_our_file(settings, entry.file)
    }
    others = still_ours(settings, before, {difference.file for difference in written})
    return Lock(kept, others, is_settled=not others)
