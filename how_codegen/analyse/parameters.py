"""The parameters of a HOW, and which of them take collections."""

from __future__ import annotations

import libcst as cst


def all_parameters(parameters: cst.Parameters) -> list[cst.Param]:
    """Every parameter, of whatever kind, in order."""
    star = [parameters.star_arg] if isinstance(parameters.star_arg, cst.Param) else []
    star2 = [parameters.star_kwarg] if parameters.star_kwarg else []
    return [
        *parameters.posonly_params,
        *parameters.params,
        *star,
        *parameters.kwonly_params,
        *star2,
    ]


def collection_annotation(
    parameter: cst.Param, parameters: cst.Parameters
) -> cst.BaseExpression | None:
    """The annotation of a parameter for several routines: `list[...]`, `*slots` and so on."""
    annotation = parameter.annotation.annotation if parameter.annotation else None
    if parameter in (parameters.star_arg, parameters.star_kwarg):
        return annotation
    return _collection(annotation) if annotation is not None else None


def _collection(annotation: cst.BaseExpression) -> cst.BaseExpression | None:
    """The part of an annotation that is a collection, of which a list or a dict may be passed."""
    match annotation:
        case cst.BinaryOperation(left=left, operator=cst.BitOr(), right=right):
            found = [one for one in (_collection(left), _collection(right)) if one is not None]
            return found[0] if len(found) == 1 else None
        case cst.Subscript(value=value, slice=[cst.SubscriptElement(slice=cst.Index(value=only))]):
            name = value.attr if isinstance(value, cst.Attribute) else value
            if isinstance(name, cst.Name) and name.value == "Optional":
                return _collection(only)
        case cst.Subscript(value=value):
            name = value.attr if isinstance(value, cst.Attribute) else value
        case _:
            return None
    is_collection = isinstance(name, cst.Name) and name.value in _COLLECTIONS
    return annotation if is_collection else None


#: What a list or a dict of routines may be passed for.
_COLLECTION_NAMES = """list List Sequence MutableSequence Collection Iterable
dict Dict Mapping MutableMapping set Set frozenset FrozenSet AbstractSet MutableSet"""
_COLLECTIONS = frozenset(_COLLECTION_NAMES.split())
