"""From a specialized module and its template to text; ruff formats it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from how_codegen.ownership import MARK
from how_codegen.render.context import ASYNCIO, AsyncioContext
from how_codegen.render.imports import from_lines, import_blocks, module_line
from how_codegen.specialize import SpecializedModule

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
    context = AsyncioContext(
        name=module.name,
        headline=_docstring_text(_headline(module, identity.purpose)),
        ownership=f"{MARK}{module.how.fullname}, called in {module.caller}.",
        how=module.how.fullname,
        caller=module.caller,
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


def _headline(module: SpecializedModule, purpose: str) -> str:
    *others, last = module.routines or ("nothing",)
    routines = f"{', '.join(others)} and {last}" if others else last
    applied = f"`{module.how.last}` applied to {routines}."
    lead = purpose.rstrip(".:")
    return f"{lead}: {applied}" if lead else applied


def _docstring_text(text: str) -> str:
    """Text that is safe between triple quotes."""
    return text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
