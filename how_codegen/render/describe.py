"""The templates described for who writes one: as a list, a comment, and the page of the docs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from how_codegen.render.context import TEMPLATES, Described, Template
from how_codegen.render.folder import BUILT_IN


def listing(template: Template) -> Iterator[str]:
    """The blocks and variables of a template, for the terminal."""
    yield "blocks:"
    yield from _indented(_aligned(template.blocks))
    yield "variables:"
    yield from _indented(_aligned(template.variables))


def exported(template: Template, text: str) -> str:
    """The text of a template below a comment that says how to use it."""
    lines = [
        f"{template.file}: {template.summary}.",
        "",
        "A template of this name overrides the built-in one. To override a block of it only,",
        "write no more than this:",
        "",
        *_indented(_example(template)),
        "",
        *listing(template),
    ]
    return "\n".join(["{#-", *(f"  {line}".rstrip() for line in lines), "-#}", text])


def page() -> str:
    """The part of the docs that lists every template with its blocks and variables, in Markdown."""
    return "\n".join(line for template in TEMPLATES for line in _section(template))


def _section(template: Template) -> Iterator[str]:
    yield from (f"### {template.file}", "", f"{template.summary.capitalize()}.", "")
    yield from ("| block | what it holds |", "|---|---|")
    yield from (f"| `{block.name}` | {block.meaning} |" for block in template.blocks)
    yield from ("", "| variable | type | what it holds |", "|---|---|---|")
    for variable in template.variables:
        yield f"| `{variable.name}` | `{variable.type}` | {variable.meaning} |"
    yield ""


def _example(template: Template) -> list[str]:
    block = template.blocks[0].name
    # Written so that the comment around it ends where it should, and nothing in it is run.
    return [
        f'{{% extends "{BUILT_IN}{template.file}" %}}',
        f"{{% block {block} %}}",
        "...",
        "{% endblock %}",
    ]


def _aligned(described: Sequence[Described]) -> Iterator[str]:
    width = max(len(one.name) for one in described)
    types = max(len(one.type) for one in described)
    for one in described:
        yield f"{one.name:{width}}  {one.type:{types}}{'  ' if types else ''}{one.meaning}"


def _indented(lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
