"""What each template is given, said once: for who writes one, and for the code that fills it in.

`how templates`, what it exports and docs/templates.md show the descriptions that stand here.
"""

from __future__ import annotations

from typing import Annotated, get_args, get_type_hints

import msgspec
from msgspec import Meta


class ModuleContext(msgspec.Struct, frozen=True, kw_only=True):
    """What every template is given."""

    name: Annotated[str, Meta(description="the name of the workflow, and of its module")]
    headline: Annotated[
        str,
        Meta(description="what the module is, in one sentence; safe between three double quotes"),
    ]
    ownership: Annotated[
        str,
        Meta(description="by which the module is known as generated: it must stand in each"),
    ]
    how: Annotated[str, Meta(description="the full name of the HOW")]
    caller: Annotated[str, Meta(description="the full name of the module that calls it")]
    routines: Annotated[
        list[str], Meta(description="what is passed to the HOW, in the order of its parameters")
    ]


class AsyncioContext(ModuleContext, frozen=True, kw_only=True):
    """What the template of a workflow is given."""

    version: Annotated[str, Meta(description="the version of the workflow")]
    import_blocks: Annotated[
        list[list[str]],
        Meta(description="the lines of each block of imports; ruff sorts and merges them"),
    ]
    copied_imports: Annotated[
        list[str], Meta(description="statements that import something, such as a `try` of two ways")
    ]
    type_checking: Annotated[str, Meta(description="the name of `typing.TYPE_CHECKING`")]
    typing_imports: Annotated[
        list[str], Meta(description="the lines of what only type checkers import; often none")
    ]
    preparation: Annotated[
        str, Meta(description="what the module does before the workflow; often nothing")
    ]
    comments: Annotated[
        str, Meta(description="the comments above the workflow, each with its line end")
    ]
    define: Annotated[str, Meta(description="the name of `how_codegen.define`")]
    workflow: Annotated[str, Meta(description="the function, without its decorator")]
    maker: Annotated[
        str,
        Meta(
            description="the function's name where it is one that makes the workflow; mostly none"
        ),
    ]
    epilogue: Annotated[
        str, Meta(description="what the module does after the workflow; mostly nothing")
    ]


class ReexportContext(ModuleContext, frozen=True, kw_only=True):
    """What the template of a module is given that has another's workflow by a name of its own."""

    source: Annotated[str, Meta(description="the full name of the module of the equal call")]
    imported: Annotated[str, Meta(description="what to import from it, `first as name`")]


class Described(msgspec.Struct, frozen=True):
    """A variable or a block: `type` is empty for a block."""

    name: str
    meaning: str
    type: str = ""


class Template(msgspec.Struct, frozen=True):
    """A template that a project can override, or any of its blocks."""

    file: str
    summary: str
    context: type[ModuleContext]
    blocks: tuple[Described, ...]

    @property
    def variables(self) -> tuple[Described, ...]:
        """What it is given."""
        hints = get_type_hints(self.context, include_extras=True)
        return tuple(_variable(field, hints[field]) for field in self.context.__struct_fields__)


def _variable(name: str, hint: object) -> Described:
    type_, meta = get_args(hint)
    return Described(name, meta.description, type_.__name__ if type_ is str else str(type_))


ASYNCIO = Template(
    "asyncio.py.jinja",
    "the module of a workflow",
    AsyncioContext,
    (
        Described("header", "the docstring"),
        Described("imports", "what the module imports"),
        Described("typing_imports", "what only type checkers import"),
        Described("preparation", "what the module does before the workflow"),
        Described("workflow", "the workflow, with its comments and decorator"),
        Described("decorator", "the decorator, within the block `workflow`"),
        Described("epilogue", "what the module does after the workflow"),
    ),
)

REEXPORT = Template(
    "reexport.py.jinja",
    "the module of a call that is equal to another one: its workflow by another name",
    ReexportContext,
    (
        Described("header", "the docstring"),
        Described("imports", "the import of the other workflow"),
        Described("exports", "what the module exports"),
    ),
)

TEMPLATES = (ASYNCIO, REEXPORT)
"""Every template, in the order in which they are listed."""
