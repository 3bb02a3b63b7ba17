"""What is looked at when all of a module has been checked, and then recorded."""

from __future__ import annotations

from functools import partial

from mypy.nodes import MypyFile
from mypy.plugin import CheckerPluginInterface

from mypy_plugin import codes
from mypy_plugin.definition import check_definition
from mypy_plugin.followers import silence_followers
from mypy_plugin.recorder import module_record
from mypy_plugin.store import Findings, RecordStore
from mypy_plugin.type_refs import TypeReferences


def check_finished(file: MypyFile, findings: Findings, checker: CheckerPluginInterface) -> None:
    """Check the HOWs of a module, with all of mypy's own messages there."""
    for definition in findings.definitions.values():
        place = codes.Place(definition, checker)
        codes.guarded(partial(check_definition, checker, definition), place, None)
    if not all(call.accepted for call in findings.calls.values()):
        place = codes.Place(file, checker)
        codes.guarded(lambda: silence_followers(checker, file), place, None)


def record(
    file: MypyFile, findings: Findings, store: RecordStore, modules: dict[str, MypyFile]
) -> None:
    """Write what was found in a module that has been checked."""
    made = module_record(file, findings, TypeReferences(modules))
    store.write(made, findings.places, path=file.path)
