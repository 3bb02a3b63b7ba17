"""The messages for a HOW call that does not fit: the slot, the routine, each type's origin."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.messages import format_type_distinctly
from mypy.nodes import Context
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    Type,
    TypeVarLikeType,
    TypeVarType,
    UninhabitedType,
    get_proper_type,
)

from how_codegen import diagnostics
from mypy_plugin.codes import mypy_code
from mypy_plugin.internals import reporting, solving
from mypy_plugin.judge import Judgement, LambdaMistake
from mypy_plugin.misfit import reason_of
from mypy_plugin.origins import Origins
from mypy_plugin.passed import Passed
from mypy_plugin.solve import Conflict, Evidence, Solution, agreed
from mypy_plugin.store import RecordStore
from mypy_plugin.suggest import Suggestions
from mypy_plugin.wording import as_routines, show, show_routine, spelled


class Messages:
    """Writes the messages for one HOW call."""

    def __init__(
        self,
        api: CheckerPluginInterface,
        how: CallableType,
        passed: Sequence[Passed],
        store: RecordStore,
    ) -> None:
        self._api = api
        self._how = how
        self._name = (how.name or "").rpartition(".")[2]
        self._passed = {item.order: item for item in passed}
        self._origins = Origins(api, store)

    def report(self, judgement: Judgement) -> None:
        """One error for each argument at fault."""
        self._passed.update({item.order: item for item in judgement.understood})
        for item in judgement.misfits:
            self._misfit(item)
        for mistake in judgement.lambda_mistakes:
            self._lambda_mistake(mistake, judgement)
        if judgement.solution.conflicts:
            self._conflicts(judgement.solution)
        for item in judgement.unfit:
            self._unfit(item, judgement)

    def undecided(self, context: Context, variables: Sequence[TypeVarLikeType]) -> None:
        """Nothing that was passed says what a type variable is."""
        shown = " or ".join(variable.name for variable in variables)
        message = (
            f'Nothing says what {shown} of HOW "{self._name}" stands for: '
            "no routine was passed that mentions it"
        )
        self._fail(context, message, diagnostics.TYPEVAR, ())

    # ------------------------------------------------------------------ one kind of mistake each

    def _misfit(self, item: Passed) -> None:
        """The argument has not the shape of its slot."""
        reason = reason_of(self._api, item)
        place = self._origins.place(item) if reason.names_routine else ""
        message = f"{self._subject(item)}: {reason.text}{place}"
        code = diagnostics.TYPEVAR if reason.about_variable else diagnostics.ARG
        self._fail(item.place, message, code, reason.notes)

    def _lambda_mistake(self, mistake: LambdaMistake, judgement: Judgement) -> None:
        """What the slot passes to the lambda is not what the lambda does with it."""
        item = mistake.item
        taken = solving.variables_in(item.formal)
        solved = [one for one in self._how.variables if one.id in taken & judgement.types.keys()]
        given = " and ".join(f"{one.name} as {self._solved(one, judgement)}" for one in solved)
        text = mistake.text[:1].lower() + mistake.text[1:]
        message = f"{self._subject(item)}: with {given or 'what the slot passes'}, {text}"
        code = diagnostics.TYPEVAR if solved else diagnostics.ARG
        self._fail(item.place, message, code, self._why(solved, judgement))

    def _unfit(self, item: Passed, judgement: Judgement) -> None:
        """The routines agree, but on types with which this one does not fit."""
        options = self._api.options
        taken = solving.variables_in(item.formal)
        solved = [one for one in self._how.variables if one.id in taken & judgement.types.keys()]
        given = " and ".join(f"{one.name} is {self._solved(one, judgement)}" for one in solved)
        slot = show_routine(solving.expand_type(item.formal, judgement.types), options)
        own = show_routine(item.type, options)
        message = f"{self._subject(item)}: {given}, so the slot is {slot}, and it is {own}"
        self._fail(item.place, message, diagnostics.TYPEVAR, self._why(solved, judgement))

    def _conflicts(self, solution: Solution) -> None:
        """One error for each argument that disagrees; a note for each type and its source."""
        by_argument: dict[int, list[Conflict]] = {}
        for conflict in solution.conflicts:
            by_argument.setdefault(conflict.late[0].argument, []).append(conflict)
        for argument, conflicts in sorted(by_argument.items()):
            item = self._passed[argument]
            clashes = ", and ".join(self._clash(conflict) for conflict in conflicts)
            notes = [note for conflict in conflicts for note in self._notes(conflict)]
            notes += Suggestions(self._api, self._how, self._origins).instead_of(
                item, list(self._passed.values())
            )
            message = f"{self._subject(item)}: {clashes}"
            self._fail(item.place, message, diagnostics.TYPEVAR, notes)

    # ------------------------------------------------------------------------- wording

    def _subject(self, item: Passed) -> str:
        return f'"{spelled(item)}" does not fit slot "{item.slot}" of HOW "{self._name}"'

    def _clash(self, conflict: Conflict) -> str:
        name = conflict.variable.name
        if conflict.is_outside:
            return f"{name} would be {self._show(conflict.late[0].type)}, {self._limit(conflict)}"
        early, late = _contradiction(conflict)
        types = format_type_distinctly(early.type, late.type, options=self._api.options, bare=True)
        return f"{name} would be both {as_routines(types[0])} and {as_routines(types[1])}"

    def _limit(self, conflict: Conflict) -> str:
        variable = conflict.variable
        if isinstance(variable, TypeVarType) and variable.values:
            allowed = " nor ".join(self._show(value) for value in variable.values)
            return f"which is neither {allowed}"
        return f"which is outside its bound {self._show(variable.upper_bound)}"

    def _notes(self, conflict: Conflict) -> list[str]:
        """One note for each type that an argument gives the variable, in the order of the call."""
        evidence = sorted((*conflict.early, *conflict.late), key=lambda item: item.argument)
        # All types at once, so that two classes of one name are told apart in every note.
        distinct = format_type_distinctly(
            *(item.type for item in evidence), options=self._api.options, bare=True
        )
        notes: dict[tuple[int, str], str] = {}
        for item, shown in zip(evidence, distinct, strict=True):
            if not isinstance(get_proper_type(item.type), (AnyType, UninhabitedType)):
                key = (item.argument, shown)
                notes.setdefault(key, self._note(conflict.variable, item, as_routines(shown)))
        return list(notes.values())

    def _note(self, variable: TypeVarLikeType, evidence: Evidence, shown: str) -> str:
        origin = self._origins.of(self._passed[evidence.argument], variable, evidence)
        return f"{variable.name} is {shown}: {origin}"

    def _why(self, variables: Sequence[TypeVarLikeType], judgement: Judgement) -> list[str]:
        """Which argument decided each of these variables."""
        notes: list[str] = []
        for variable in variables:
            solution = judgement.types[variable.id]
            said = [item for item in judgement.evidence if item.variable == variable.id]
            deciding = [item for item in said if item.type == solution] or said
            if deciding:
                notes.append(self._note(variable, deciding[0], self._show(deciding[0].type)))
        return notes

    def _solved(self, variable: TypeVarLikeType, judgement: Judgement) -> str:
        return self._show(judgement.types[variable.id])

    def _show(self, type_: Type) -> str:
        return show(type_, self._api.options)

    def _fail(
        self, context: Context, message: str, code: diagnostics.Code, notes: Sequence[str]
    ) -> None:
        self._api.fail(message, context, code=mypy_code(code))
        for note in notes:
            reporting.note(self._api, note, context, mypy_code(code))


def _contradiction(conflict: Conflict) -> tuple[Evidence, Evidence]:
    """The two pieces of evidence to show: the first pair that no type satisfies."""
    pairs = [
        (early, late)
        for late in conflict.late
        for early in (*conflict.early, *conflict.late)
        if early.type != late.type
    ]
    for pair in pairs:
        if agreed(conflict.variable, pair) is None:
            return pair
    return pairs[0] if pairs else (conflict.late[0], conflict.late[-1])
