"""Where a conflicting type comes from: "pick=pick_keras returns KerasModel (nlp/tasks.py:48)"."""

from __future__ import annotations

from mypy.nodes import Expression, MemberExpr, RefExpr
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    ParamSpecType,
    Type,
    TypeVarLikeType,
    get_proper_type,
)

from how_codegen.record_files import OVERLAY_PREFIX
from mypy_plugin import internals, places
from mypy_plugin.decorators import awaited
from mypy_plugin.passed import Passed
from mypy_plugin.solve import Evidence
from mypy_plugin.store import RecordStore
from mypy_plugin.type_refs import TypeReferences
from mypy_plugin.wording import show, spelled


class Origins:
    """Tells where what an argument says is written; the places it tells are kept in the store."""

    def __init__(self, api: CheckerPluginInterface, store: RecordStore) -> None:
        self._api = api
        self._store = store

    def of(self, item: Passed, variable: TypeVarLikeType, evidence: Evidence) -> str:
        """The argument, what of it speaks of the variable, and where it is defined."""
        role = self._role(item, variable, evidence)
        return f"{item.keyword or item.slot}={spelled(item)} {role}{self.place(item)}"

    def place(self, item: Passed) -> str:
        """` (nlp/tasks.py:31)`; nothing where the definition cannot be found."""
        if item.function is not None:
            return self.place_of(item.function.fullname)
        return self.place_of(self._fullname(item.expression))

    def place_of(self, fullname: str) -> str:
        """The same, of what has this full name."""
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

    def _role(self, item: Passed, variable: TypeVarLikeType, evidence: Evidence) -> str:
        """`returns TorchModel`, `takes models: list[KerasModel]`."""
        routine = internals.as_callable(self._api, item.type, item.expression)
        if isinstance(routine, FunctionLike) and routine.is_type_obj():
            return f"is {self._show(item.type)}"
        if not isinstance(routine, CallableType):
            return f"is {self._show(item.type)}"
        if isinstance(variable, ParamSpecType):
            parameters = zip(routine.arg_names, routine.arg_types, strict=True)
            return f"takes {', '.join(self._parameter(*one) for one in parameters)}"
        if evidence.parameter is None:
            return f"returns {self._show(awaited(routine.ret_type) or routine.ret_type)}"
        at = evidence.parameter
        return f"takes {self._parameter(routine.arg_names[at], routine.arg_types[at])}"

    def _parameter(self, name: str | None, type_: Type) -> str:
        return f"{name}: {self._show(type_)}" if name else self._show(type_)

    def _show(self, type_: Type) -> str:
        return show(type_, self._api.options)

    def _fullname(self, expression: Expression) -> str:
        if isinstance(expression, RefExpr) and expression.fullname:
            return expression.fullname
        if isinstance(expression, MemberExpr):  # a method of an object
            owner = get_proper_type(self._api.get_expression_type(expression.expr))
            if isinstance(owner, Instance):
                defined = owner.type.get_containing_type_info(expression.name)
                return f"{defined.fullname}.{expression.name}" if defined else ""
        return ""
