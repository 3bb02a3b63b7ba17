"""From what the hooks found in a module to its record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mypy.nodes import (
    AssignmentStmt,
    CallExpr,
    Context,
    Decorator,
    ImportFrom,
    MypyFile,
    NameExpr,
    Statement,
    TypeAlias,
    TypeInfo,
)

from how_codegen.records import (
    Argument,
    HowCall,
    HowDefinition,
    ImportedClass,
    ModuleRecord,
    Name,
    SolvedVariable,
    Span,
)
from mypy_plugin.blocks import inner_blocks
from mypy_plugin.facts import facts_of
from mypy_plugin.given_names import given_name, routine_definition
from mypy_plugin.imports import absolute
from mypy_plugin.inferred import declared_workflow, local_variables, slot_results
from mypy_plugin.static import Obstacle, nested_spans
from mypy_plugin.store import Findings
from mypy_plugin.type_refs import TypeReferences


@dataclass(frozen=True)
class CallFinding:
    """What the checker knows of one HOW call when it has checked it."""

    how: Name
    span: Span
    enclosing: str | None
    accepted: bool
    arguments: tuple[Argument, ...]
    solved: tuple[SolvedVariable, ...]
    obstacles: tuple[Obstacle, ...] = ()


def span_of(node: Context) -> Span:
    """Where a node of mypy's stands."""
    return Span(
        node.line,
        node.column,
        node.end_line if node.end_line is not None else node.line,
        node.end_column if node.end_column is not None else node.column,
    )


def obstacles_in(file: MypyFile, findings: Findings) -> list[Obstacle]:
    """What stands in the way of the modules that the accepted calls of a module ask for."""
    found: list[Obstacle] = []
    for span, _ in _bound_names(file.defs):
        waiting = [span]
        while waiting:
            call = findings.calls.get(waiting.pop())
            if call is not None and call.accepted:
                found += call.obstacles
                waiting += nested_spans(argument.value for argument in call.arguments)
    return found


def bound_lines(file: MypyFile, findings: Findings) -> Iterator[int]:
    """The lines of the calls that ask for a module."""
    for span, _ in _bound_names(file.defs):
        if span in findings.calls:
            yield from range(span.line, span.end_line + 1)


def module_record(file: MypyFile, findings: Findings, modules: dict[str, MypyFile]) -> ModuleRecord:
    """The record of a module that has been checked to its end."""
    types, facts = TypeReferences(modules), facts_of(file, modules)
    bound = dict(_bound_names(file.defs))
    calls = [
        _call_record(call, bound.get(span), file.ignored_lines)
        for span, call in sorted(findings.calls.items())
    ]
    definitions = [
        _definition_record(file, node, types) for _, node in sorted(findings.definitions.items())
    ]
    routines = [routine_definition(file, node) for _, node in sorted(findings.routines.items())]
    return ModuleRecord(
        module=file.fullname,
        definitions=tuple(definitions),
        routines=tuple(routine for routine in routines if routine is not None),
        calls=tuple(calls),
        imported=tuple(_imported(file, types)) if definitions or routines else (),
        typing_only=facts.typing_only if facts else (),
        assigned=tuple(Name(*one) for one in facts.assigned) if facts else (),
    )


def _imported(file: MypyFile, types: TypeReferences) -> Iterator[ImportedClass]:
    """The classes and aliases that a module imports, when it runs, where they are not defined."""
    for statement in file.imports:
        if not isinstance(statement, ImportFrom) or not statement.is_top_level:
            continue
        module = absolute(file, statement)
        for original, alias in () if statement.is_mypy_only else statement.names:
            symbol = file.names.get(alias or original)
            node = symbol.node if symbol is not None else None
            if isinstance(node, TypeInfo):
                name = types.class_name(node)
            elif isinstance(node, TypeAlias):
                name = types.alias_name(node)
            else:
                continue
            source = Name(module, original)
            if name != source:
                yield ImportedClass(name, source)


def _call_record(call: CallFinding, bound_to: str | None, ignored: dict[int, list[str]]) -> HowCall:
    lines = range(call.span.line, call.span.end_line + 1)
    return HowCall(
        how=call.how,
        span=call.span,
        bound_to=bound_to,
        enclosing=call.enclosing,
        accepted=call.accepted,
        ignored=any(_hides_ours(ignored[line]) for line in lines if line in ignored),
        arguments=call.arguments,
        solved=call.solved,
        obstacles=tuple(dict.fromkeys(obstacle.message for obstacle in call.obstacles)),
    )


def _hides_ours(codes: list[str]) -> bool:
    """Does a `# type: ignore` with these codes (none: all) hide what we say of a call?"""
    return not codes or any(code.startswith("how-") for code in codes)


def _definition_record(file: MypyFile, node: Decorator, types: TypeReferences) -> HowDefinition:
    function = node.func
    slots = tuple(name for name in function.arg_names if name is not None)
    first = min([node.line, *(decorator.line for decorator in node.original_decorators)])
    end_line, end_column = function.end_line or first, function.end_column or 0
    path = function.fullname.removeprefix(f"{file.fullname}.")
    span = Span(first, 0, end_line, end_column)
    results = slot_results(function, types)
    local_types = tuple(local_variables(function.body, types))
    given = given_name(file, node)
    name, declared = Name(file.fullname, path), declared_workflow(function, types)
    return HowDefinition(name, span, slots, results, local_types, given, declared)


def _bound_names(statements: list[Statement]) -> Iterator[tuple[Span, str]]:
    """Each assignment of a single name at module level: where its value stands, and the name.

    `_` is no name: it says that nobody asks for the value.
    """
    for statement in statements:
        if isinstance(statement, AssignmentStmt):
            target, value = statement.lvalues[0], statement.rvalue
            if not isinstance(target, NameExpr) or target.name == "_":
                continue
            if isinstance(value, CallExpr):
                yield span_of(value), target.name
        for inner in inner_blocks(statement):
            yield from _bound_names(inner.body)
