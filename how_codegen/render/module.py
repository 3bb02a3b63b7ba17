"""From a specialized module and its template to text; ruff formats it later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from how_codegen.files.ownership import MARK
from how_codegen.render.context import ASYNCIO, REEXPORT, AsyncioContext, ReexportContext
from how_codegen.render.imports import from_lines, import_blocks, imported_name, module_line
from how_codegen.specialize import ReexportModule, SpecializedModule
from how_codegen.specialize.namespace import FromImport

if TYPE_CHECKING:
    from how_codegen.render.environment import Templates


class Identity(msgspec.Struct, frozen=True):
    """What a module says of itself: its version, and what its author says it is for."""

    version: str
    purpose: str


def render(
    module: SpecializedModule,
    identity: Identity,
    first_party: frozenset[str],
    templates: Templates,
) -> str:
    """The module's text, unformatted. `first_party` are the project's own top-level names.

    Raises:
        HowError: a template fails, or is missing from the installation.
    """
    how, caller = _docstring_text(module.how.fullname), _docstring_text(module.caller)
    context = AsyncioContext(
        name=module.name,
        headline=_docstring_text(f"{_headline(module, identity.purpose)}."),
        ownership=f"{MARK}{how}, called in {caller}.",
        how=how,
        caller=caller,
        routines=list(module.routines),
        version=identity.version,
        import_blocks=import_blocks(module, first_party),
        copied_imports=list(module.copied_imports),
        type_checking="TYPE_CHECKING",
        typing_imports=[
            *(module_line(item) for item in module.typing_modules),
            *from_lines(module.typing_imports),
        ],
        preparation=module.preparation.strip("\n"),
        comments=module.comments,
        define=module.define,
        workflow=module.workflow.strip("\n"),
        maker=module.maker,
        epilogue=module.epilogue,
    )
    return templates.render(ASYNCIO, context)


def render_reexport(module: ReexportModule, identity: Identity, templates: Templates) -> str:
    """The text of a module that re-exports another's workflow, unformatted.

    Raises:
        HowError: a template fails, or is missing from the installation.
    """
    source = module.source
    headline = f"{_headline(module, identity.purpose)}, the same as `{source.path}`."
    how, caller = _docstring_text(module.how.fullname), _docstring_text(module.caller)
    context = ReexportContext(
        name=module.name,
        headline=_docstring_text(headline),
        ownership=f"{MARK}{how}, called in {caller}.",
        how=how,
        caller=caller,
        routines=list(module.routines),
        source=source.module,
        imported=imported_name(FromImport(source.module, source.path, module.name)),
    )
    return templates.render(REEXPORT, context)


def _headline(module: SpecializedModule | ReexportModule, purpose: str) -> str:
    *others, last = module.routines or ("nothing",)
    routines = f"{', '.join(others)} and {last}" if others else last
    applied = f"`{module.how.last}` applied to {routines}"
    lead = purpose.rstrip(".:")
    return f"{lead}: {applied}" if lead else applied


def _docstring_text(text: str) -> str:
    """Text that is safe between triple quotes, on one line, and as it looks.

    Comments and the names of files may have any characters.
    """
    escaped = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    return _UNSEEN.sub(lambda found: _escape(found[0]), escaped)


#: Control characters, line separators, and what turns the direction of writing.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
