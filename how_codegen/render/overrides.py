"""What jinja2 passes over in silence in a template that extends another."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, TemplateNotFound, nodes

from how_codegen.errors import HowError
from how_codegen.render.folder import TemplateFile


def refuse_passed_over(environment: Environment, template: TemplateFile) -> None:
    """Refuse a block that nothing asks for, and text outside of the blocks.

    Raises:
        HowError: there is one; with its line.
    """
    tree = environment.parse(template.text, template.name, template.place)
    if not isinstance(_parent(tree), str):
        return
    known = _inherited(environment, tree, {template.name})
    for block in _outermost_blocks(tree):
        if known is not None and block.name not in known:
            raise HowError(
                f'the block "{block.name}" is in no template that this extends',
                tip=f"there are: {', '.join(sorted(known))}",
                place=f"{template.place}:{block.lineno}",
            )
    for line in _written_outside(tree):
        raise HowError(
            "a template that extends another writes nothing outside of its blocks",
            tip="move this into a block",
            place=f"{template.place}:{line}",
        )


def _parent(tree: nodes.Template) -> object:
    """The name of what a template extends, where it says so outright."""
    found = [node for node in tree.body if isinstance(node, nodes.Extends)]
    expression = found[0].template if len(found) == 1 else None
    return expression.value if isinstance(expression, nodes.Const) else None


def _inherited(environment: Environment, tree: nodes.Template, seen: set[str]) -> set[str] | None:
    """The blocks of what a template extends; None if they are not known."""
    name = _parent(tree)
    if not isinstance(name, str):
        # Without a parent there are no more; with one that is computed, who knows?
        return None if any(tree.find_all(nodes.Extends)) else set()
    if name in seen or environment.loader is None:
        return None
    try:
        text, place, _ = environment.loader.get_source(environment, name)
    except TemplateNotFound:
        return None  # rendering says so
    parent = environment.parse(text, name, place)
    above = _inherited(environment, parent, {*seen, name})
    return None if above is None else above | {one.name for one in parent.find_all(nodes.Block)}


def _outermost_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outermost_blocks(child)


def _written_outside(tree: nodes.Template) -> Iterator[int]:
    """The lines of what stands below `extends` and is neither blank nor a statement."""
    is_below = False
    for statement in tree.body:
        is_below = is_below or isinstance(statement, nodes.Extends)
        for part in statement.nodes if is_below and isinstance(statement, nodes.Output) else ():
            if not isinstance(part, nodes.TemplateData):
                yield part.lineno
            elif part.data.strip():
                blank = len(part.data) - len(part.data.lstrip())
                yield part.lineno + part.data.count("\n", 0, blank)
