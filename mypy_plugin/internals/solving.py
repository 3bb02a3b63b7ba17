"""How types are compared, and type variables are solved."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.applytype import apply_poly
from mypy.checkexpr import has_ambiguous_uninhabited_component, has_uninhabited_component
from mypy.constraints import SUBTYPE_OF, SUPERTYPE_OF, infer_constraints
from mypy.constraints import Constraint as Constraint
from mypy.expandtype import expand_type as expand_type
from mypy.expandtype import freshen_function_type_vars as freshen_function_type_vars
from mypy.infer import infer_function_type_arguments
from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_POS
from mypy.plugin import CheckerPluginInterface
from mypy.solve import solve_constraints
from mypy.subtypes import is_same_type, is_subtype
from mypy.typeops import freeze_all_type_vars, get_all_type_vars
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Type,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
    UnpackType,
    get_proper_type,
)

from mypy_plugin.internals.checking import instance, type_checker

#: In a constraint: the type variable must be a supertype of (a lower bound is) the target.
LOWER = SUPERTYPE_OF


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
        type_checker(api).expr_checker.argument_infer_context(),
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
