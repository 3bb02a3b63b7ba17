"""What modules say that is of use in every project module, whether it has HOWs or not.

Most say nothing of the kind: so this imports no more than it must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mypy_plugin.assigned import assigned_elsewhere
from mypy_plugin.earlier import is_foreign
from mypy_plugin.typing_only import typing_only

if TYPE_CHECKING:
    from mypy.nodes import MypyFile


class Facts(NamedTuple):
    """The names that are nothing when a module runs, and those of other modules that it assigns."""

    typing_only: tuple[str, ...] = ()
    assigned: tuple[tuple[str, str], ...] = ()


def facts_of(file: MypyFile, modules: dict[str, MypyFile]) -> Facts:
    """What a module of the project says; nothing of one that is none."""
    if is_foreign(file.path):
        return _NOTHING
    return Facts(typing_only(file), tuple(sorted(assigned_elsewhere(file, modules))))


_NOTHING = Facts()
