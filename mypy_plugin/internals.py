"""The one file that touches mypy's inference internals: a new mypy release breaks it alone.

Everything else in this plugin uses mypy's plugin interface and its type classes.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING, cast

from mypy.applytype import apply_poly
from mypy.argmap import ArgTypeExpander, map_actuals_to_formals
from mypy.checker import TypeChecker
from mypy.checkexpr import has_ambiguous_uninhabited_component, has_uninhabited_component
from mypy.checkmember import analyze_member_access
from mypy.constraints import SUBTYPE_OF, SUPERTYPE_OF, infer_constraints
from mypy.constraints import Constraint as Constraint
from mypy.expandtype import expand_type as expand_type
from mypy.expandtype import freshen_function_type_vars as freshen_function_type_vars
from mypy.infer import infer_function_type_arguments
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_POS, ArgKind, FuncDef, ParamSpecExpr, TypeInfo
from mypy.plugin import AnalyzeTypeContext, CheckerPluginInterface
from mypy.semanal import SemanticAnalyzer
from mypy.solve import solve_constraints
from mypy.subtypes import is_same_type, is_subtype
from mypy.traverser import AwaitSeeker
from mypy.typeanal import TypeAnalyser
from mypy.typeops import freeze_all_type_vars, get_all_type_vars
from mypy.types import (
    CONCATENATE_TYPE_NAMES,
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    ProperType,
    Type,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
    UnboundType,
    UnpackType,
    get_proper_type,
)

if TYPE_CHECKING:
    from mypy.errorcodes import ErrorCode
    from mypy.errors import ErrorInfo
    from mypy.nodes import Block, Context, Expression, MypyFile, Node

    from mypy_plugin.call import Call

#: In a constraint: the type variable must be a supertype of (a lower bound is) the target.
LOWER = SUPERTYPE_OF


#: Where mypy's own plugin keeps the precise callable of a `functools.partial`.
_PARTIAL = "__mypy_partial"


def analyze_callable(ctx: AnalyzeTypeContext, arguments: list[Type]) -> Type:
    """`Routine[X, R]`, analysed as mypy analyses `Callable[X, R]`, ParamSpec and all."""
    unbound = UnboundType("Callable", arguments, line=ctx.type.line, column=ctx.type.column)
    return cast(TypeAnalyser, ctx.api).analyze_callable_type(unbound)


def is_parameter_specification(
    ctx: AnalyzeTypeContext, type_: UnboundType, *, unknown: bool
) -> bool:
    """Is this name a ParamSpec, or `Concatenate`: something that stands for parameters?

    `unknown` is the answer for a name that nothing defines: mypy says so itself.
    """
    symbol = cast(TypeAnalyser, ctx.api).lookup_qualified(
        type_.name, ctx.context, suppress_errors=True
    )
    if symbol is None or symbol.node is None:
        return unknown
    return isinstance(symbol.node, ParamSpecExpr) or symbol.fullname in CONCATENATE_TYPE_NAMES


def analyze_class(ctx: AnalyzeTypeContext) -> Type | None:
    """The class's own type as mypy analyses it, where the class itself is meant; else None.

    It is meant as a base class, inside of the runtime, and where its arguments are malformed.
    """
    analyser = cast(TypeAnalyser, ctx.api)
    symbol = analyser.lookup_qualified(ctx.type.name, ctx.context)
    if symbol is None or not isinstance(symbol.node, TypeInfo):
        return AnyType(TypeOfAny.from_error)
    is_own = cast(SemanticAnalyzer, analyser.api).cur_mod_id.startswith("how_codegen.")
    if not analyser.allow_type_any and not is_own and len(ctx.type.args) in (0, 2):
        return None
    arguments, is_empty = ctx.type.args, ctx.type.empty_tuple_index
    return analyser.analyze_type_with_type_info(symbol.node, arguments, ctx.type, is_empty)


def current_file(api: CheckerPluginInterface) -> MypyFile:
    """The module that is being checked."""
    return _checker(api).tree


def report_in_module(api: CheckerPluginInterface) -> None:
    """What is reported from now on is about the checker's module: mypy may be with another."""
    checker = _checker(api)
    checker.errors.set_file(checker.path, checker.tree.fullname, checker.options)


def modules(api: CheckerPluginInterface) -> dict[str, MypyFile]:
    """Every module of this run, by full name."""
    return _checker(api).modules


def instance(api: CheckerPluginInterface, fullname: str, *arguments: Type) -> Instance:
    """The type of an instance of the class `fullname`, whether the module imports it or not."""
    module, _, name = fullname.rpartition(".")
    node = modules(api)[module].names[name].node
    assert isinstance(node, TypeInfo), fullname
    return Instance(node, list(arguments))


def enclosing_scope(api: CheckerPluginInterface) -> str | None:
    """The functions and classes that the checker stands in, as `Class.method`; None for none."""
    around = [item for item in _checker(api).scope.stack if isinstance(item, FuncDef | TypeInfo)]
    # mypy tells classes of one name that are local to functions apart by their line.
    return ".".join(item.name.partition("@")[0] for item in around) or None


def enclosing_body(api: CheckerPluginInterface) -> Block | None:
    """The body of the function that the checker stands in; None at module level."""
    function = _checker(api).scope.current_function()
    return function.body if function is not None else None


def map_call(api: CheckerPluginInterface, call: Call, callee: CallableType) -> list[list[int]]:
    """For each formal of `callee`, the indices of the arguments of `call` that go there."""
    return map_actuals_to_formals(
        call.kinds,
        call.names,
        callee.arg_kinds,
        callee.arg_names,
        lambda index: api.get_expression_type(call.args[index]),
    )


def report_count(api: CheckerPluginInterface, call: Call, callee: CallableType) -> None:
    """What mypy says of arguments that are missing, too many or misnamed."""
    _checker(api).expr_checker.check_argument_count(
        callee,
        [api.get_expression_type(argument) for argument in call.args],
        call.kinds,
        call.names,
        map_call(api, call, callee),
        call.context,
    )


class Unpacker:
    """Gives the type that `*args` and `**kwargs` of one call pass to each formal, in order."""

    def __init__(self, api: CheckerPluginInterface) -> None:
        context = _checker(api).expr_checker.argument_infer_context()
        self._expander = ArgTypeExpander(context)

    def __call__(self, type_: Type, kind: ArgKind, formal: str | None, taken_as: ArgKind) -> Type:
        """What the formal gets of an argument of this type and kind."""
        if not kind.is_star():
            return type_
        return self._expander.expand_actual_type(type_, kind, formal, taken_as)


def infer_in_context(
    api: CheckerPluginInterface, expression: Expression, context: Type
) -> tuple[Type, list[str]]:
    """The type of an expression where `context` is asked for, and mypy's errors inside of it."""
    checker = _checker(api)
    with checker.local_type_map, checker.msg.filter_errors(save_filtered_errors=True) as errors:
        type_ = checker.expr_checker.accept(expression, type_context=context)
    found = [error.message for error in errors.filtered_errors() if error.severity == "error"]
    return type_, found


def as_callable(api: CheckerPluginInterface, type_: Type, context: Context) -> ProperType | None:
    """What calling a value of this type means: a callable, overloads, or Any; None if nothing."""
    proper = get_proper_type(type_)
    if isinstance(proper, (FunctionLike, AnyType)):
        return proper
    if not isinstance(proper, Instance) or not proper.type.has_readable_member("__call__"):
        return None
    if proper.extra_attrs is not None and _PARTIAL in proper.extra_attrs.attrs:
        return get_proper_type(proper.extra_attrs.attrs[_PARTIAL])
    checker = _checker(api)
    with checker.msg.filter_errors():
        member = analyze_member_access(
            "__call__",
            proper,
            context,
            is_lvalue=False,
            is_super=False,
            is_operator=True,
            original_type=proper,
            chk=checker,
        )
    return get_proper_type(member)


def fits(actual: Type, formal: Type) -> bool:
    """Would mypy accept a value of type `actual` where `formal` is asked for?"""
    return is_subtype(actual, formal)


def is_same(one: Type, other: Type) -> bool:
    """Are these one type, whatever aliases name parts of them?"""
    return is_same_type(one, other)


def as_one_class(one: Instance, other: Instance) -> tuple[Sequence[Type], Sequence[Type]]:
    """The arguments of two types, of the class of one that the other is, too; none where neither
    is."""
    if other.type.has_base(one.type.fullname):
        return one.args, map_instance_to_supertype(other, one.type).args
    if one.type.has_base(other.type.fullname):
        return map_instance_to_supertype(one, other.type).args, other.args
    return (), ()


def slot_constraints(formal: Type, actual: Type) -> list[Constraint]:
    """What passing `actual` for `formal` says of the formal's type variables."""
    return infer_constraints(formal, actual, SUPERTYPE_OF)


def parameter_constraints(taken: Type, accepted: Type) -> list[Constraint]:
    """What a routine's accepting `accepted`, where its slot passes `taken`, says of them."""
    if isinstance(taken, UnpackType) or isinstance(accepted, UnpackType):
        return []  # `*Ts`: only all of the parameters together say something
    return infer_constraints(taken, accepted, SUBTYPE_OF)


def variables_in(type_: Type) -> frozenset[TypeVarId]:
    """The ids of the type variables that a type mentions."""
    return frozenset(found.id for found in get_all_type_vars(type_))


def type_variables_in(type_: Type) -> tuple[TypeVarLikeType, ...]:
    """The type variables that a type mentions, each once, in order."""
    return tuple({found.id: found for found in get_all_type_vars(type_)}.values())


def says_nothing(type_: Type) -> bool:
    """Is it Any, or (partly) the Never of an empty display, whose items may be of any type?"""
    if isinstance(get_proper_type(type_), AnyType):
        return True
    return has_ambiguous_uninhabited_component(type_)


def is_open(type_: Type, own: frozenset[TypeVarId]) -> bool:
    """Does the type still contain a variable that inference has yet to solve?"""
    return any(found.id.is_meta_var() or found.id in own for found in get_all_type_vars(type_))


def separated(routine: CallableType) -> CallableType:
    """A generic routine with type variables that no other use of it shares."""
    fresh = freshen_function_type_vars(routine)
    freeze_all_type_vars(fresh)
    return fresh


def instantiate(actual: CallableType, formal: CallableType) -> CallableType:
    """A generic routine with its own type variables solved by what its slot passes to it.

    `formal`'s parameter types that still contain type variables of the HOW say nothing yet.
    """
    fresh = freshen_function_type_vars(actual)
    constraints: list[Constraint] = []
    for takes, given in zip(fresh.arg_types, formal.arg_types, strict=False):
        constraints += infer_constraints(takes, given, SUPERTYPE_OF)
    # A variable that a parameter mentions and nothing decides is left: mypy's Never is no answer.
    undecided = {found for takes in fresh.arg_types for found in variables_in(takes)}
    undecided -= {one.type_var for one in constraints}
    solutions, _ = solve_constraints(fresh.variables, constraints)
    solved: dict[TypeVarId, Type] = {
        variable.id: solution
        for variable, solution in zip(fresh.variables, solutions, strict=True)
        if solution is not None and variable.id not in undecided
    }
    left = [variable for variable in fresh.variables if variable.id not in solved]
    expanded = expand_type(fresh, solved)
    return expanded.copy_modified(variables=left) if isinstance(expanded, CallableType) else fresh


def infer_generic(
    api: CheckerPluginInterface,
    variables: Sequence[TypeVarLikeType],
    formals: Sequence[Type],
    routines: Sequence[Type],
) -> tuple[dict[TypeVarId, Type], list[TypeVarLikeType]]:
    """What generic routines alone decide of `variables`, as mypy infers a call of callables.

    The second part are the new type variables that stay open, if the result is generic itself.
    """
    count = len(formals)
    callee = CallableType(
        list(formals),
        [ARG_POS] * count,
        [None] * count,
        AnyType(TypeOfAny.special_form),
        instance(api, "builtins.function"),
        variables=variables,
    )
    inferred, free = infer_function_type_arguments(
        callee,
        list(routines),
        callee.arg_kinds,
        None,
        [[position] for position in range(count)],
        _checker(api).expr_checker.argument_infer_context(),
        strict=True,
        allow_polymorphic=True,
    )
    found = {
        variable.id: type_
        for variable, type_ in zip(variables, inferred, strict=True)
        if type_ is not None and not has_uninhabited_component(type_)
    }
    return found, free


def generalize(signature: CallableType, free: Sequence[TypeVarLikeType]) -> CallableType:
    """The signature with the type variables that stay open bound where they belong."""
    return apply_poly(signature, free) or signature


def note(api: CheckerPluginInterface, message: str, context: Context, code: ErrorCode) -> None:
    """A note below an error: the plugin interface itself has errors only."""
    _checker(api).note(message, context, code=code)


def known_type(api: CheckerPluginInterface, expression: Expression) -> Type | None:
    """The type of an expression that has been checked."""
    return _checker(api).lookup_type_or_none(expression)


def is_open_by_mistake(api: CheckerPluginInterface, expression: Expression) -> bool:
    """Is the type of a checked expression an Any that a mistake left behind?"""
    type_ = get_proper_type(known_type(api, expression))
    while isinstance(type_, AnyType) and type_.source_any is not None:
        type_ = type_.source_any
    return isinstance(type_, AnyType) and type_.type_of_any == TypeOfAny.from_error


def has_await(node: Node) -> bool:
    """Is there an `await` anywhere in this?"""
    seeker = AwaitSeeker()
    node.accept(seeker)
    return seeker.found


def has_message(
    api: CheckerPluginInterface, code: ErrorCode, lines: Container[int] | None = None
) -> bool:
    """Has mypy an error of this code in the module, or on one of these lines of it?"""
    return any(
        info.code == code and (lines is None or info.line in lines) for info in _messages(api)
    )


def silence(api: CheckerPluginInterface, code: ErrorCode, lines: range) -> None:
    """Take mypy's messages of this code on these lines away: ours explains the mistake."""
    # What mypy adds to an error where a `# type: ignore` on the line has another code.
    about = (f'Error code "{code.code}" not covered by ', f"Error code changed to {code.code}; ")
    messages = _messages(api)
    messages[:] = [
        info
        for info in messages
        if info.line not in lines or not (info.code == code or info.message.startswith(about))
    ]


def reword(api: CheckerPluginInterface, reworded: Callable[[str], str]) -> None:
    """Put all that mypy says of the module in other words."""
    for info in _messages(api):
        info.message = reworded(info.message)


def use_ignore(api: CheckerPluginInterface, line: int, code: str) -> None:
    """Count a `# type: ignore[code]` on a line as used."""
    checker = _checker(api)
    if code in checker.tree.ignored_lines.get(line, ()):
        checker.errors.used_ignored_lines[checker.path][line].append(code)


def _messages(api: CheckerPluginInterface) -> list[ErrorInfo]:
    checker = _checker(api)
    found = checker.errors.error_info_map.get(checker.path)
    return [] if found is None else found


def shown_path(api: CheckerPluginInterface, path: str) -> str:
    """A file's path as mypy prints it."""
    return _checker(api).errors.simplify_path(path)


def _checker(api: CheckerPluginInterface) -> TypeChecker:
    return cast(TypeChecker, api)
