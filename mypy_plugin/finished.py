"""A module has been checked to its end: what can only be said now, and its record.

Now mypy's own messages are all there, so that one which explains a mistake worse than ours does,
or follows from it, can be taken away.
"""

from __future__ import annotations

from mypy.nodes import Decorator, MypyFile
from mypy.plugin import CheckerPluginInterface

from how_codegen import diagnostics
from how_codegen.records import ModuleRecord
from mypy_plugin.definition import check_definition
from mypy_plugin.followers import silence_followers
from mypy_plugin.guard import Place, guarded
from mypy_plugin.internals import reporting
from mypy_plugin.project import Project
from mypy_plugin.recorder import bound_lines, module_record, obstacles_in
from mypy_plugin.static import report
from mypy_plugin.store import Findings
from mypy_plugin.wording import as_routines


def finish(
    file: MypyFile, findings: Findings, project: Project, modules: dict[str, MypyFile]
) -> ModuleRecord | None:
    """Report what is left to say of the module; its record, unless that failed."""
    api = findings.checker
    if api is None:
        return None
    reporting.report_in_module(api)
    if not file.is_stub:
        for definition in findings.definitions.values():
            _check(api, definition)

    def conclude() -> ModuleRecord:
        if not all(call.accepted for call in findings.calls.values()):
            silence_followers(api, file)
        obstacles = obstacles_in(file, findings)
        if obstacles and project.is_source(file.path):
            report(api, obstacles)
        if file.ignored_lines:
            _keep_ignores(api, file, findings)
        # mypy's own messages, too, call a routine what the user calls it.
        reporting.reword(api, as_routines)
        return module_record(file, findings, modules)

    return guarded(conclude, Place(file, api), None)


def _keep_ignores(api: CheckerPluginInterface, file: MypyFile, findings: Findings) -> None:
    """Let mypy not call a `# type: ignore[how-body]` on a call unused: a HOW that shows only there
    that no module can be written from it is found after mypy ran."""
    for line in bound_lines(file, findings):
        reporting.use_ignore(api, line, diagnostics.BODY.name)


def _check(api: CheckerPluginInterface, definition: Decorator) -> None:
    # Each by itself: where one of them cannot be checked, the others still are.
    place = Place(definition, api)
    guarded(lambda: check_definition(api, definition), place, None)
