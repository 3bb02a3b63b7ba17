"""Where a conflicting type comes from: "pick=pick_keras returns KerasModel (nlp/tasks.py:48)"."""

from __future__ import annotations

from mypy.nodes import (
    LDEF,
    CallExpr,
    Context,
    Expression,
    IndexExpr,
    MemberExpr,
    RefExpr,
    SuperExpr,
    TypeInfo,
)
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

from how_codegen.record_files import OVERLAY_PREFIX
from mypy_plugin import names, places
from mypy_plugin.decorators import awaited
from mypy_plugin.internals import checking, reporting, solving
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
        return self._place(item.expression)

    def place_of(self, fullname: str) -> str:
        """The same, of what has this full name."""
        modules = checking.modules(self._api)
        name = TypeReferences(modules).name(fullname)
        file = modules.get(name.module)
        if file is None or not name.path or _is_no_source(file.path):
            return ""
        here = checking.current_file(self._api)
        path = places.file_of(name.module, file.path, (here.fullname, here.path))
        place = places.find(path, name.path)
        if place is None:
            return ""
        self._store.mention(here.fullname, place)
        return self._shown(path, place.line)

    def _place(self, expression: Expression) -> str:
        """Where a thing is defined; of one that has no definition, where it is made."""
        if isinstance(expression, RefExpr) and expression.kind == LDEF and expression.node:
            return self._here(expression.node)
        if isinstance(expression, IndexExpr):
            return self._place(expression.base)
        if isinstance(expression, CallExpr) and _fullname(expression.callee) == names.PARTIAL:
            return self._place(expression.args[0]) if expression.args else ""
        fullname = self._definition(expression)
        return self.place_of(fullname) if fullname else self._here(expression)

    def _here(self, node: Context) -> str:
        path = checking.current_file(self._api).path
        return "" if _is_no_source(path) or node.line < 1 else self._shown(path, node.line)

    def _shown(self, path: str, line: int) -> str:
        return f" ({reporting.shown_path(self._api, path)}:{line})"

    def _role(self, item: Passed, variable: TypeVarLikeType, evidence: Evidence) -> str:
        """`returns TorchModel`, `takes models: list[KerasModel]`."""
        routine = checking.as_callable(self._api, item.type, item.expression)
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
        taken = routine.arg_types[at]
        return (
            f"takes {self._parameter(routine.arg_names[at], taken)}{self._limits(routine, taken)}"
        )

    def _limits(self, routine: CallableType, taken: Type) -> str:
        """What the routine's own type variables may be, where that is not anything."""
        mentioned = solving.variables_in(taken)
        limits = [
            f", where {variable.name} is {limit}"
            for variable in routine.variables
            if variable.id in mentioned and (limit := self._limit(variable))
        ]
        return "".join(limits)

    def _limit(self, variable: TypeVarLikeType) -> str:
        if isinstance(variable, TypeVarType) and variable.values:
            return " or ".join(self._show(value) for value in variable.values)
        bound = get_proper_type(variable.upper_bound)
        is_any_object = isinstance(bound, Instance) and bound.type.fullname == "builtins.object"
        return "" if is_any_object else f"a {self._show(bound)}"

    def _parameter(self, name: str | None, type_: Type) -> str:
        return f"{name}: {self._show(type_)}" if name else self._show(type_)

    def _show(self, type_: Type) -> str:
        return show(type_, self._api.options)

    def _definition(self, expression: Expression) -> str:
        """The full name of what an expression names; empty if it names nothing."""
        if isinstance(expression, RefExpr) and expression.fullname:
            return expression.fullname
        if isinstance(expression, MemberExpr):
            return _member_of(self._class_of(expression.expr), expression.name)
        if isinstance(expression, SuperExpr) and expression.info:
            parents = (parent for parent in expression.info.mro[1:])
            return next((_member_of(one, expression.name) for one in parents), "")
        if isinstance(expression, CallExpr) and isinstance(expression.callee, RefExpr):
            made = expression.callee.node
            return _member_of(made, "__call__") if isinstance(made, TypeInfo) else ""
        return ""

    def _class_of(self, expression: Expression) -> TypeInfo | None:
        """The class that `expression` is, or is an object of."""
        if isinstance(expression, RefExpr) and isinstance(expression.node, TypeInfo):
            return expression.node
        owner = get_proper_type(self._api.get_expression_type(expression))
        if isinstance(owner, CallableType) and owner.is_type_obj():
            return owner.type_object()
        return owner.type if isinstance(owner, Instance) else None


def _member_of(owner: TypeInfo | None, name: str) -> str:
    defined = owner.get_containing_type_info(name) if owner else None
    return f"{defined.fullname}.{name}" if defined else ""


def _fullname(expression: Expression) -> str:
    return expression.fullname if isinstance(expression, RefExpr) else ""


def _is_no_source(path: str) -> bool:
    """Is it a file that no reader would look into?"""
    return OVERLAY_PREFIX in path or "typeshed" in path
