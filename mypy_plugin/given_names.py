"""What `define.task` and the like call a function: read off its decorator."""

from __future__ import annotations

from mypy.nodes import CallExpr, Decorator, Expression, MypyFile, RefExpr, StrExpr, Var
from mypy.plugin import CheckerPluginInterface

from how_codegen import diagnostics
from how_codegen.records import GivenName, Name, RoutineDefinition, Span
from mypy_plugin import names
from mypy_plugin.internals import reporting

_DEFAULT_VERSION = "1"


def given_name(file: MypyFile, node: Decorator) -> GivenName | None:
    """The name and version of a function under `define`; None where only running tells them.

    A function in a function has none for its project: there may be many of it, or none.
    """
    if not node.func.fullname.startswith(f"{file.fullname}."):
        return None
    for decorator in node.original_decorators:
        called = decorator.callee if isinstance(decorator, CallExpr) else decorator
        kind = names.BARE_DECORATORS.get(called.fullname) if isinstance(called, RefExpr) else None
        if kind is not None:
            has_version = kind != names.HOW_KIND
            return _given(file, node, decorator, _DEFAULT_VERSION if has_version else None)
    return None


def routine_definition(file: MypyFile, node: Decorator) -> RoutineDefinition | None:
    """The record of a task or workflow; None where only running tells what it is called."""
    given = given_name(file, node)
    if given is None:
        return None
    path = node.func.fullname.removeprefix(f"{file.fullname}.")
    return RoutineDefinition(Name(file.fullname, path), given)


def keep_ignores(api: CheckerPluginInterface, node: Decorator) -> None:
    """Let mypy not call a `# type: ignore[how-name]` unused: names are compared after it ran."""
    for decorator in node.original_decorators:
        for line in _lines(decorator):
            reporting.use_ignore(api, line, diagnostics.NAME.name)


def _given(
    file: MypyFile, node: Decorator, decorator: Expression, version: str | None
) -> GivenName | None:
    texts: dict[str | None, str | None] = {}
    if isinstance(decorator, CallExpr):
        for name, value in zip(decorator.arg_names, decorator.args, strict=True):
            if name is None or (text := _text(value)) is None:
                return None
            texts[name] = text
    ignored = any(
        not codes or diagnostics.NAME.name in codes
        for codes in (file.ignored_lines.get(line, ["-"]) for line in _lines(decorator))
    )
    return GivenName(
        texts.get("name") or node.func.name,
        texts.get("version") or version,
        is_explicit="name" in texts,
        span=_span(decorator),
        ignored=ignored,
    )


def _text(value: Expression) -> str | None:
    """A string, also one that a `Final` name stands for."""
    if isinstance(value, StrExpr):
        return value.value
    if isinstance(value, RefExpr) and isinstance(value.node, Var):
        final = value.node.final_value
        return final if isinstance(final, str) else None
    return None


def _lines(decorator: Expression) -> range:
    return range(decorator.line, (decorator.end_line or decorator.line) + 1)


def _span(decorator: Expression) -> Span:
    end_line, end_column = decorator.end_line, decorator.end_column
    return Span(
        decorator.line,
        decorator.column,
        decorator.line if end_line is None else end_line,
        decorator.column if end_column is None else end_column,
    )
