"""The messages for a HOW call that does not fit: the slot, the routine, each type's origin."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mypy.messages import format_type_bare, format_type_distinctly
from mypy.nodes import Expression, MemberExpr, NameExpr, RefExpr
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, FunctionLike, Type, get_proper_type

from how_codegen import diagnostics
from mypy_plugin import internals
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaited
from mypy_plugin.solve import Conflict, Evidence, Solution
from mypy_plugin.type_refs import TypeReferences

if TYPE_CHECKING:
    from mypy_plugin.how_call import Passed


#: In the path of a module that is being generated: it is in no place that a user could look at.
_NOT_WRITTEN_YET = "how-overlay-"


class Messages:
    """Writes the messages for one HOW call."""

    def __init__(self, api: CheckerPluginInterface, how: str, passed: Sequence[Passed]) -> None:
        self._api = api
        self._how = how.rpartition(".")[2]
        self._passed = {item.order: item for item in passed}

    def misfit(self, item: Passed) -> None:
        """The argument has not the shape of its slot."""
        reason, notes = self._reason(item)
        self._fail(item, f"{self._subject(item)}: {reason}", diagnostics.ARG, notes)

    def conflicts(self, solution: Solution) -> None:
        """One error for each argument that first disagrees; a note for each type and its source."""
        by_argument: dict[int, list[Conflict]] = {}
        for conflict in solution.conflicts:
            by_argument.setdefault(conflict.late[0].argument, []).append(conflict)
        for argument, conflicts in sorted(by_argument.items()):
            item = self._passed[argument]
            clashes = ", and ".join(self._clash(conflict) for conflict in conflicts)
            notes = [note for conflict in conflicts for note in self._notes(conflict)]
            self._fail(item, f"{self._subject(item)}: {clashes}", diagnostics.TYPEVAR, notes)

    # ------------------------------------------------------------------------- wording

    def _subject(self, item: Passed) -> str:
        return f'"{spelling(item.expression)}" does not fit slot "{item.slot}" of HOW "{self._how}"'

    def _clash(self, conflict: Conflict) -> str:
        early, late = _contradiction(conflict)
        types = format_type_distinctly(early.type, late.type, options=self._api.options, bare=True)
        return f"{conflict.variable.name} would be both {types[0]} and {types[1]}"

    def _notes(self, conflict: Conflict) -> list[str]:
        """One note for each type that an argument gives the variable."""
        notes: dict[tuple[int, str], str] = {}
        for evidence in (*conflict.early, *conflict.late):
            key = (evidence.argument, self._show(evidence.type))
            notes.setdefault(key, self._origin(conflict, evidence))
        return list(notes.values())

    def _origin(self, conflict: Conflict, evidence: Evidence) -> str:
        item = self._passed[evidence.argument]
        shown = self._show(evidence.type)
        binding = f"{item.slot}={spelling(item.expression)}"
        says = self._role(item, evidence)
        return f"{conflict.variable.name} is {shown}: {binding} {says}{self._place(item)}"

    def _role(self, item: Passed, evidence: Evidence) -> str:
        """`returns TorchModel`, `takes models: list[KerasModel]`."""
        routine = internals.as_callable(self._api, item.type, item.expression)
        if not isinstance(routine, CallableType):
            return f"is {self._show(item.type)}"
        if evidence.parameter is None:
            return f"returns {self._show(awaited(routine.ret_type) or routine.ret_type)}"
        name = routine.arg_names[evidence.parameter]
        shown = self._show(routine.arg_types[evidence.parameter])
        return f"takes {name}: {shown}" if name else f"takes {shown}"

    def _reason(self, item: Passed) -> tuple[str, list[str]]:
        callable_ = internals.as_callable(self._api, item.type, item.expression)
        formal = get_proper_type(item.formal)
        place = self._place(item)
        wants = f"the slot is {_routine_text(self, formal)}"
        if not isinstance(formal, CallableType):
            return f"it is {self._show(item.type)}, not {self._show(item.formal)}", []
        if not isinstance(callable_, FunctionLike):
            return f"it is {self._show(item.type)}, which is no routine", [wants]
        if callable_.is_type_obj():
            return "it is a class, not a routine", [wants]
        routine = callable_.items[0]
        if awaited(routine.ret_type) is None:
            name = spelling(item.expression)
            return (
                f"it is a synchronous function{place}, not a routine",
                [f"decorate it with @define.task: `await {name}(...)` then runs it in a thread"],
            )
        counts = _parameter_problem(formal, routine)
        if counts:
            return f"{counts}{place}", [wants]
        return f"it is {_routine_text(self, routine)}{place}", [wants]

    # ------------------------------------------------------------------------- pieces

    def _show(self, type_: Type) -> str:
        return format_type_bare(type_, self._api.options)

    def _place(self, item: Passed) -> str:
        place = definition_place(self._api, item.expression)
        return f" ({place})" if place else ""

    def _fail(
        self, item: Passed, message: str, code: diagnostics.Code, notes: Sequence[str]
    ) -> None:
        self._api.fail(message, item.expression, code=mypy_code(code))
        for note in notes:
            internals.note(self._api, note, item.expression, mypy_code(code))


def _routine_text(messages: Messages, type_: Type) -> str:
    proper = get_proper_type(type_)
    if not isinstance(proper, CallableType):
        return messages._show(type_)
    parameters = ", ".join(messages._show(item) for item in proper.arg_types)
    result = messages._show(awaited(proper.ret_type) or proper.ret_type)
    return f"Routine[[{parameters}], {result}]"


def spelling(expression: Expression) -> str:
    """The argument as the user wrote it, as far as a name goes."""
    if isinstance(expression, NameExpr):
        return expression.name
    if isinstance(expression, MemberExpr):
        return f"{spelling(expression.expr)}.{expression.name}"
    return "this argument"


def definition_place(api: CheckerPluginInterface, expression: Expression) -> str | None:
    """`path:line` of what a name refers to.

    mypy's cache keeps no line of a function, so the file itself is asked: a message must be the
    same whether the routine's module was just checked or came from the cache.
    """
    if not isinstance(expression, RefExpr) or not expression.fullname:
        return None
    modules = internals.modules(api)
    name = TypeReferences(modules).name(expression.fullname)
    file = modules.get(name.module)
    if file is None or not name.path or _NOT_WRITTEN_YET in file.path:
        return None
    line = _line_of(file.path, name.path)
    return f"{internals.shown_path(api, file.path)}:{line}" if line else None


def _line_of(path: str, dotted: str) -> int | None:
    try:
        body: list[ast.stmt] = ast.parse(Path(path).read_bytes()).body
    except (OSError, SyntaxError, ValueError):
        return None
    line = None
    for part in dotted.split("."):
        found = [node for node in body if _defines(node, part)]
        if not found:
            return None
        line = found[-1].lineno
        inner = found[-1]
        body = inner.body if isinstance(inner, ast.ClassDef) else []
    return line


def _defines(node: ast.stmt, name: str) -> bool:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return node.name == name
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return (
        isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and (node.target.id == name)
    )


def _contradiction(conflict: Conflict) -> tuple[Evidence, Evidence]:
    """The two pieces of evidence to show: the first pair of different types."""
    for late in conflict.late:
        for early in (*conflict.early, *conflict.late):
            if early.type != late.type:
                return early, late
    return conflict.late[0], conflict.late[-1]


def _parameter_problem(formal: CallableType, routine: CallableType) -> str | None:
    given = len(formal.arg_types)
    required = [
        name or f"parameter {position}"
        for position, (name, kind) in enumerate(
            zip(routine.arg_names, routine.arg_kinds, strict=True), 1
        )
        if kind.is_required() and kind.is_positional()
    ]
    keyword_only = [
        name
        for name, kind in zip(routine.arg_names, routine.arg_kinds, strict=True)
        if kind.is_named() and kind.is_required()
    ]
    accepts = sum(kind.is_positional() for kind in routine.arg_kinds)
    if keyword_only:
        return (
            f'its parameter "{keyword_only[0]}" must be given by keyword, which a slot never does'
        )
    if any(kind.is_star() for kind in (*formal.arg_kinds, *routine.arg_kinds)):
        return None
    if len(required) > given:
        return f'it also requires "{required[given]}", which the slot does not pass'
    if accepts < given:
        return f"it takes {accepts} argument(s), and the slot passes {given}"
    return None
