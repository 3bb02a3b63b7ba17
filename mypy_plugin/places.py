"""Where a routine is defined, for messages: `nlp/tasks.py:31`.

mypy's cache keeps no line of a function, so the file itself is asked: a message must be the same
whether the routine's module was just checked or came from the cache. mypy also serves a message
itself from the cache while the routine's line moves; so each module's places are kept, and one
that moved makes mypy check the module again.
"""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """The definition of the dotted name `path` in `file`, and its line when it was looked up."""

    file: str
    path: str
    line: int


def file_of(module: str, path: str, beside: tuple[str, str]) -> str:
    """Where the file of a module is, of which mypy's cache says `path`.

    That may be as seen from another folder, where mypy ran before. Then it is looked for beside
    another module, whose name and present path are known.
    """
    if Path(path).exists():
        return path
    root = Path(*Path(beside[1]).parts[: -_length(*beside)])
    found = Path(root, *Path(path).parts[-_length(module, path) :])
    return str(found) if found.exists() else path


def _length(module: str, path: str) -> int:
    """How many of the last parts of its path say the module's name."""
    return module.count(".") + (2 if Path(path).stem == "__init__" else 1)


def find(file: str, path: str) -> Place | None:
    """Where the dotted name `path` is defined in `file`; None if it cannot be found."""
    try:
        line = _line(file, Path(file).stat().st_mtime_ns, path)
    except (OSError, ValueError):
        return None
    return Place(file, path, line) if line else None


def dump(places: set[Place]) -> bytes:
    """Places as text, one a line."""
    return "".join(
        f"{place.line}\t{place.path}\t{place.file}\n" for place in sorted(places)
    ).encode()


def have_moved(data: bytes) -> bool:
    """Is any place of this text not where it was? True also where the text cannot be read."""
    try:
        for row in data.decode().splitlines():
            line, path, file = row.split("\t", 2)
            found = find(file, path)
            if found is None or found.line != int(line):
                return True
    except ValueError:
        return True
    return False


def parameters(file: str, path: str) -> list[str]:
    """The names of all positional and keyword parameters of a function, in order.

    Empty where the function cannot be found.
    """
    try:
        modified = Path(file).stat().st_mtime_ns
        node = _definition(_body(file, modified) or [], path)
    except (OSError, ValueError):
        return []
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return []
    taken = node.args
    star = [taken.vararg] if taken.vararg else []
    star2 = [taken.kwarg] if taken.kwarg else []
    every = [*taken.posonlyargs, *taken.args, *star, *taken.kwonlyargs, *star2]
    return [argument.arg for argument in every]


@lru_cache(maxsize=1024)
def _line(file: str, modified: int, path: str) -> int | None:
    body = _body(file, modified)
    if body is None:
        return _line_of_text(file, path)
    node = _definition(body, path)
    return node.lineno if node is not None else None


def _definition(body: list[ast.stmt], path: str) -> ast.stmt | None:
    definition: ast.stmt | None = None
    for part in path.split("."):
        found = [node for node in body if _defines(node, part)]
        if not found and isinstance(definition, ast.ClassDef):
            found = _attribute_setters(body, part)[:1]
        if not found:
            return None
        definition = found[-1]
        body = definition.body if isinstance(definition, ast.ClassDef) else []
    return definition


@lru_cache(maxsize=64)
def _body(file: str, _modified: int) -> list[ast.stmt] | None:
    try:
        return ast.parse(Path(file).read_bytes()).body
    except SyntaxError:  # for a newer Python, perhaps, than the one that mypy runs on
        return None


def _line_of_text(file: str, path: str) -> int | None:
    """As `_line`, by the look of the lines: of Python that this Python cannot parse."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    start, end, indent = 0, len(lines), ""
    for part in path.split("."):
        name = re.escape(part)
        definition = re.compile(rf"{indent}((async +)?def|class) +{name}\b|{indent}{name} *[:=]")
        found = [number for number in range(start, end) if definition.match(lines[number])]
        if not found:
            return None
        start = found[-1] + 1
        inside = (line for line in lines[start:end] if line.strip())
        first = next(inside, "")
        indent = first[: len(first) - len(first.lstrip())]
        end = next((n for n in range(start, end) if _is_outside(lines[n], indent)), end)
    return start


def _is_outside(line: str, indent: str) -> bool:
    return bool(line.strip()) and not line.startswith(indent)


def _defines(node: ast.stmt, name: str) -> bool:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return node.name == name
        case ast.Assign(targets=targets):
            return any(isinstance(target, ast.Name) and target.id == name for target in targets)
        case ast.AnnAssign(target=ast.Name(id=target)):
            return target == name
    return False


def _attribute_setters(body: list[ast.stmt], name: str) -> list[ast.stmt]:
    """The statements in a class's methods that set this attribute of `self`."""
    methods = (node for node in body if isinstance(node, ast.FunctionDef))
    inside = (node for method in methods for node in ast.walk(method))
    return [node for node in inside if isinstance(node, ast.stmt) and _sets(node, name)]


def _sets(node: ast.stmt, name: str) -> bool:
    match node:
        case ast.Assign(targets=targets):
            pass
        case ast.AnnAssign(target=target):
            targets = [target]
        case _:
            return False
    return any(
        isinstance(target, ast.Attribute)
        and isinstance(target.value, ast.Name)
        and (target.value.id, target.attr) == ("self", name)
        for target in targets
    )
