"""The messages for a HOW call that does not fit: the slot, the routine, each type's origin."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.messages import format_type_distinctly
from mypy.nodes import CallExpr, Context, Expression, MemberExpr, RefExpr
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    ParamSpecType,
    Type,
    TypeVarLikeType,
    TypeVarType,
    get_proper_type,
)

from how_codegen import diagnostics
from how_codegen.record_files import OVERLAY_PREFIX
from mypy_plugin import internals, places
from mypy_plugin.codes import mypy_code
from mypy_plugin.decorators import awaited
from mypy_plugin.misfit import reason_of
from mypy_plugin.passed import Passed
from mypy_plugin.solve import Conflict, Evidence, Solution
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences
from mypy_plugin.wording import show, spelling


class Messages:
    """Writes the messages for one HOW call."""

    def __init__(
        self,
        api: CheckerPluginInterface,
        how: str,
        passed: Sequence[Passed],
        store: RecordStore,
    ) -> None:
        self._api = api
        self._how = how.rpartition(".")[2]
        self._passed = {item.order: item for item in passed}
        self._store = store

    def misfit(self, item: Passed) -> None:
        """The argument has not the shape of its slot."""
        reason = reason_of(self._api, item)
        place = self._place(item.expression) if reason.names_routine else ""
        message = f"{self._subject(item)}: {reason.text}{place}"
        self._fail(item.expression, message, diagnostics.ARG, reason.notes)

    def conflicts(self, solution: Solution) -> None:
        """One error for each argument that first disagrees; a note for each type and its source."""
        by_argument: dict[int, list[Conflict]] = {}
        for conflict in solution.conflicts:
            by_argument.setdefault(conflict.late[0].argument, []).append(conflict)
        for argument, conflicts in sorted(by_argument.items()):
            item = self._passed[argument]
            clashes = ", and ".join(self._clash(conflict) for conflict in conflicts)
            notes = [note for conflict in conflicts for note in self._notes(conflict)]
            message = f"{self._subject(item)}: {clashes}"
            self._fail(item.expression, message, diagnostics.TYPEVAR, notes)

    def undecided(self, call: CallExpr, variables: Sequence[TypeVarLikeType]) -> None:
        """Nothing that was passed says what a type variable is."""
        shown = " or ".join(variable.name for variable in variables)
        message = (
            f'Nothing says what {shown} of HOW "{self._how}" stands for: '
            "no routine was passed that mentions it"
        )
        self._fail(call, message, diagnostics.TYPEVAR, ())

    # ------------------------------------------------------------------------- wording

    def _subject(self, item: Passed) -> str:
        return f'"{spelling(item.expression)}" does not fit slot "{item.slot}" of HOW "{self._how}"'

    def _clash(self, conflict: Conflict) -> str:
        name = conflict.variable.name
        if conflict.is_outside:
            return f"{name} would be {self._show(conflict.late[0].type)}, {self._limit(conflict)}"
        early, late = _contradiction(conflict)
        types = format_type_distinctly(early.type, late.type, options=self._api.options, bare=True)
        return f"{name} would be both {types[0]} and {types[1]}"

    def _limit(self, conflict: Conflict) -> str:
        variable = conflict.variable
        if isinstance(variable, TypeVarType) and variable.values:
            allowed = " nor ".join(self._show(value) for value in variable.values)
            return f"which is neither {allowed}"
        return f"which is outside its bound {self._show(variable.upper_bound)}"

    def _notes(self, conflict: Conflict) -> list[str]:
        """One note for each type that an argument gives the variable."""
        evidence = (*conflict.early, *conflict.late)
        # All types at once, so that two classes of one name are told apart in every note.
        distinct = format_type_distinctly(
            *(item.type for item in evidence), options=self._api.options, bare=True
        )
        notes: dict[tuple[int, str], str] = {}
        for item, shown in zip(evidence, distinct, strict=True):
            key = (item.argument, shown)
            notes.setdefault(key, self._origin(conflict, item, shown))
        return list(notes.values())

    def _origin(self, conflict: Conflict, evidence: Evidence, shown: str) -> str:
        item = self._passed[evidence.argument]
        binding = f"{item.slot}={spelling(item.expression)}"
        says = self._role(item, conflict, evidence)
        place = self._place(item.expression)
        return f"{conflict.variable.name} is {shown}: {binding} {says}{place}"

    def _role(self, item: Passed, conflict: Conflict, evidence: Evidence) -> str:
        """`returns TorchModel`, `takes models: list[KerasModel]`."""
        routine = internals.as_callable(self._api, item.type, item.expression)
        if isinstance(routine, FunctionLike) and routine.is_type_obj():
            return f"is {self._show(item.type)}"
        if not isinstance(routine, CallableType):
            return f"is {self._show(item.type)}"
        if isinstance(conflict.variable, ParamSpecType):
            parameters = zip(routine.arg_names, routine.arg_types, strict=True)
            return f"takes {', '.join(self._parameter(*one) for one in parameters)}"
        if evidence.parameter is None:
            return f"returns {self._show(awaited(routine.ret_type) or routine.ret_type)}"
        at = evidence.parameter
        return f"takes {self._parameter(routine.arg_names[at], routine.arg_types[at])}"

    def _parameter(self, name: str | None, type_: Type) -> str:
        return f"{name}: {self._show(type_)}" if name else self._show(type_)

    # ------------------------------------------------------------------------- pieces

    def _show(self, type_: Type) -> str:
        return show(type_, self._api.options)

    def _place(self, expression: Expression) -> str:
        fullname = self._fullname(expression)
        modules = internals.modules(self._api)
        name = TypeReferences(modules).name(fullname)
        file = modules.get(name.module)
        if file is None or not name.path or OVERLAY_PREFIX in file.path:
            return ""
        place = places.find(file.path, name.path)
        if place is None:
            return ""
        self._store.mention(internals.current_file(self._api).fullname, place)
        return f" ({internals.shown_path(self._api, file.path)}:{place.line})"

    def _fullname(self, expression: Expression) -> str:
        if isinstance(expression, RefExpr) and expression.fullname:
            return expression.fullname
        if isinstance(expression, MemberExpr):  # a method of an object
            owner = get_proper_type(self._api.get_expression_type(expression.expr))
            if isinstance(owner, Instance):
                defined = owner.type.get_containing_type_info(expression.name)
                return f"{defined.fullname}.{expression.name}" if defined else ""
        return ""

    def _fail(
        self, context: Context, message: str, code: diagnostics.Code, notes: Sequence[str]
    ) -> None:
        self._api.fail(message, context, code=mypy_code(code))
        for note in notes:
            internals.note(self._api, note, context, mypy_code(code))


def _contradiction(conflict: Conflict) -> tuple[Evidence, Evidence]:
    """The two pieces of evidence to show: the first pair of different types."""
    for late in conflict.late:
        for early in (*conflict.early, *conflict.late):
            if early.type != late.type:
                return early, late
    return conflict.late[0], conflict.late[-1]
