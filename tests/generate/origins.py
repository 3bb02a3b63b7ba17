"""What the tests know of the lines that a generated module's lines are from."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import chdir
from pathlib import Path

from how_codegen.settings import load_settings
from how_codegen.where import Answer, WayBack
from tests.generate.projects import Project


def answers(project: Project, name: str) -> Iterator[tuple[int, str, Answer]]:
    """Each line of a module that is not blank, and where it is from."""
    file = f"{project.output}/{name}"
    with chdir(project.root):
        way = WayBack(load_settings(Path.cwd()), project.root / file)
        for number, line in enumerate(project.read(file).split("\n"), 1):
            if line.strip():
                yield number, line, way.answer(number)


def number_lines(text: str) -> str:
    """A source with a comment `# L<number>` at the end of each line in its functions.

    But for those that a string or a backslash goes on from. A comparison is decided as a whole, so
    that all its lines have the number of its first.
    """
    lines, inside, first = text.split("\n"), in_functions(text), _firsts_of_comparisons(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.NEWLINE, tokenize.NL) and token.line.strip():
            row, column = token.start
            if row not in inside:
                continue
            lines[row - 1] = f"{lines[row - 1][:column]}  # L{first.get(row, row)}"
    return "\n".join(lines)


def _firsts_of_comparisons(text: str) -> Mapping[int, int]:
    """For each line of a comparison that goes on for several, the first of them."""
    found: dict[int, int] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare):
            for line in range(node.lineno, (node.end_lineno or 0) + 1):
                found.setdefault(line, node.lineno)
    return found


def numbered(line: str) -> int | None:
    """The number in such a comment, at the end of a line."""
    found = re.search(r"# L(\d+)(?:  # noqa.*)?$", line)
    return int(found[1]) if found else None


def statements(text: str) -> Mapping[int, list[ast.stmt]]:
    """For each line, the statements that are on it: of a compound one, the head only."""
    found: dict[int, list[ast.stmt]] = defaultdict(list)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", [])
            end = body[0].lineno - 1 if body else node.end_lineno or 0
            for line in range(node.lineno, max(node.lineno, end) + 1):
                found[line].append(node)
            for case in getattr(node, "cases", ()):
                found[case.pattern.lineno].append(node)
    return found


def in_functions(text: str) -> Mapping[int, list[ast.stmt]]:
    """The same for what is inside of functions."""
    within = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for statement in node.body
        for line in range(statement.lineno, (statement.end_lineno or 0) + 1)
    }
    found = statements(text)
    return {line: found.get(line, []) for line in within}


_KINDS: Mapping[type[ast.stmt], set[type[ast.stmt]]] = {  # what may become what
    ast.Global: {ast.Nonlocal},
    ast.If: {ast.Match},  # of cases whose guards alone are not decided
    ast.Assign: {ast.AnnAssign},
    ast.AnnAssign: {ast.Assign, ast.For},  # what a loop binds may be declared before it
}


def is_same(module: ast.stmt, how: ast.stmt) -> bool:
    """May a statement of a module be one of a HOW: of one kind, with a name in common?"""
    if isinstance(module, (ast.Pass, ast.Import, ast.ImportFrom)):
        return True  # what is left of a loop over nothing; an import where it is needed
    if isinstance(how, ast.FunctionDef) and isinstance(module, (ast.Assign, ast.AnnAssign)):
        return bool(_names(module) & _names(how))  # a parameter that the HOW binds anew
    if isinstance(how, ast.Return) and isinstance(module, (ast.AsyncFunctionDef, ast.Assign)):
        return isinstance(how.value, (ast.Call, ast.Name))  # it returns another HOW's workflow
    if type(how) is not type(module) and type(how) not in _KINDS.get(type(module), ()):
        return False
    if isinstance(how, (ast.FunctionDef, ast.AsyncFunctionDef)) and how.args.vararg:
        return True  # parameters that only the call gives names to, perhaps
    one, other = _names(module), _names(how)
    return not one or not other or bool(one & other) or isinstance(how, (ast.Return, ast.Expr))


def _names(statement: ast.stmt) -> set[str]:
    """The names that a statement binds, or else uses; of a function, its parameters."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return {node.arg for node in ast.walk(statement.args) if isinstance(node, ast.arg)}
    named = [node for node in ast.walk(statement) if isinstance(node, (ast.Name, ast.Attribute))]
    bound = {_bare(node) for node in named if isinstance(node.ctx, ast.Store)}
    return bound or {_bare(node) for node in named}


def _bare(node: ast.Name | ast.Attribute) -> str:
    """A name as its HOW has it: `total`, where another `total` made it `total_of_busy`."""
    return (node.id if isinstance(node, ast.Name) else node.attr).partition("_of_")[0]


def assert_same_statements(project: Project, name: str) -> None:
    """Every line of a module leads to a line of its HOW that is of the same statement.

    And to its call. What is from no HOW leads to the definition of the HOW.
    """
    own = in_functions(project.read(f"{project.output}/{name}"))
    for number, line, answer in answers(project, name):
        assert answer.call is not None, (name, number)
        assert answer.origin is not None, (name, number)
        assert () == answer.notes
        comment = line.strip()
        if comment.startswith("#") and not comment.startswith("# ruff: noqa"):
            assert comment in answer.origin.text
            continue  # it may stand in the head of another statement: above an `else` that went
        with tokenize.open(answer.origin.path) as file:
            there = statements(file.read())
        for statement in own.get(number, []):
            candidates = there[answer.origin.line]
            assert any(is_same(statement, one) for one in candidates), (name, number, line, answer)
