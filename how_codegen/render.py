"""Lays out a specialized module as text, with the target's template; a library formats it later."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from how_codegen.errors import HowError
from how_codegen.specialize import ReexportModule, SpecializedModule
from how_codegen.specialize.namespace import FromImport, ModuleImport

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE = "asyncio.py.jinja"
REEXPORT = "reexport.py.jinja"


class Identity(msgspec.Struct, frozen=True):
    """What a module says of itself: its version, and what its author says it is for."""

    version: str
    purpose: str


def render(module: SpecializedModule, identity: Identity, first_party: frozenset[str]) -> str:
    """The module's text, unformatted. `first_party` are the project's own top-level names.

    Raises:
        HowError: the templates are missing from the installation.
    """
    blocks = _import_blocks(module, first_party)
    return _template(TEMPLATE).render(
        **_header(module, f"{_headline(module, identity.purpose)}."),
        version=identity.version,
        import_blocks=blocks,
        type_checking="TYPE_CHECKING",
        typing_imports=[
            *(_module_line(item) for item in module.typing_modules),
            *_from_lines(module.typing_imports),
        ],
        copied_imports=module.copied_imports,
        define=module.define,
        preparation=module.preparation.strip("\n"),
        comments=module.comments,
        workflow=module.workflow.strip("\n"),
        epilogue=module.epilogue,
    )


def render_reexport(module: ReexportModule, identity: Identity) -> str:
    """The text of a module that re-exports another's workflow, unformatted.

    Raises:
        HowError: the templates are missing from the installation.
    """
    source = module.source
    headline = f"{_headline(module, identity.purpose)}, the same as `{source.path}`."
    imported = _imported(FromImport(source.module, source.path, module.name))
    return _template(REEXPORT).render(
        **_header(module, headline), source=source.module, imported=imported
    )


def _header(module: SpecializedModule | ReexportModule, headline: str) -> dict[str, object]:
    """What every module begins with."""
    return {
        "name": module.name,
        "has_capitals": module.name != module.name.lower(),
        "headline": _docstring_text(headline),
        "how": module.how.fullname,
        "caller": module.caller,
    }


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

    # In a wheel the templates are inside the package; in a source checkout they are beside it.
    package = Path(__file__).parent
    folders = [package / "templates", package.parent / "templates"]
    # No escaping: what is rendered is Python, not HTML, and is parsed before it is written.
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        return environment.get_template(name)
    except TemplateNotFound:
        raise HowError(f'the template "{name}" is missing from the installation') from None


def _headline(module: SpecializedModule | ReexportModule, purpose: str) -> str:
    *others, last = module.routines or ("nothing",)
    routines = f"{', '.join(others)} and {last}" if others else last
    applied = f"`{module.how.last}` applied to {routines}"
    lead = purpose.rstrip(".:")
    return f"{lead}: {applied}" if lead else applied


def _docstring_text(text: str) -> str:
    """Text that is safe between triple quotes."""
    return text.replace("\\", "\\\\").replace('"""', r"\"\"\"")


def _import_blocks(module: SpecializedModule, first_party: frozenset[str]) -> list[list[str]]:
    """`__future__`, the standard library, other packages, the project itself: one block each."""
    blocks: list[list[str]] = [[], [], [], []]
    if module.postponed_annotations:
        blocks[0].append("from __future__ import annotations")
    froms = list(module.from_imports)
    if module.typing_imports or module.typing_modules:
        froms.append(FromImport("typing", "TYPE_CHECKING", "TYPE_CHECKING"))
    for item in module.module_imports:
        blocks[_block(item.module, first_party)].append(_module_line(item))
    for block in (1, 2, 3):
        own = [item for item in froms if _block(item.module, first_party) == block]
        blocks[block] += _from_lines(own)
    return [block for block in blocks if block]


def _block(module: str, first_party: frozenset[str]) -> int:
    top = module.partition(".")[0]
    if top in first_party:
        return 3
    return 1 if top in sys.stdlib_module_names else 2


def _module_line(item: ModuleImport) -> str:
    return f"import {item.module}" + (f" as {item.alias}" if item.alias else "")


def _from_lines(items: Iterable[FromImport]) -> list[str]:
    by_module: dict[str, list[FromImport]] = {}
    for item in sorted(items):
        by_module.setdefault(item.module, []).append(item)
    return [
        f"from {module} import {', '.join(_imported(item) for item in sorted(found, key=_order))}"
        for module, found in sorted(by_module.items())
    ]


def _imported(item: FromImport) -> str:
    return item.name if item.name == item.alias else f"{item.name} as {item.alias}"


def _order(item: FromImport) -> tuple[int, str]:
    """As import sorters do: constants, classes, then the rest."""
    if item.name.isupper() and len(item.name) > 1:
        return 0, item.name
    return (1 if item.name[:1].isupper() else 2), item.name
