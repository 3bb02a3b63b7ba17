"""Turns a JSON document into the arguments of a workflow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from how_codegen.errors import HowError
from how_codegen.run.decode import NotFromJsonError, make_value
from how_codegen.run.document import Document
from how_codegen.run.failure import CodeFailedError
from how_codegen.run.parameters import Parameter, describe_shape, type_text
from how_codegen.run.surplus import find_surplus


class Arguments(msgspec.Struct, frozen=True):
    """What the workflow is called with."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any]


def bind_arguments(
    name: str, parameters: Sequence[Parameter], document: Document | None
) -> Arguments:
    """Decode each member of a document into its parameter's type.

    Args:
        name: the workflow's name.
        parameters: what the workflow takes.
        document: an object by parameter name, or an array by position; None stands for nothing.

    Raises:
        HowError: a parameter is missing, unknown, too many or not of its type.
        CodeFailedError: a class of the user raised an exception when it was made.
    """
    if document is None:
        if any(parameter.required for parameter in parameters):
            raise HowError(f"{name} needs arguments: --input FILE", tip=_tip(parameters))
        return Arguments((), {})
    members = _members(parameters, document)
    missing = [one.name for one in parameters if one.required and one.name not in members]
    if missing:
        raise _misfit(document, parameters, f"{name} also needs {_listed(missing)}")
    values = {
        parameter.name: _decode(parameter, members[parameter.name], document)
        for parameter in parameters
        if parameter.name in members
    }
    return _arranged(parameters, values)


def _tip(parameters: Sequence[Parameter]) -> str:
    shape = describe_shape(parameters)
    return f"the file is a JSON object, {shape}, or an array in this order"


def _misfit(document: Document, parameters: Sequence[Parameter], message: str) -> HowError:
    return HowError(message, tip=_tip(parameters), place=document.place)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _members(parameters: Sequence[Parameter], document: Document) -> Mapping[str, msgspec.Raw]:
    if isinstance(document.value, dict):
        known = {parameter.name for parameter in parameters}
        unknown = [name for name in document.value if name not in known]
        if unknown:
            raise _misfit(document, parameters, f"there is no parameter {_listed(unknown)}")
        return msgspec.json.decode(document.data, type=dict[str, msgspec.Raw])
    if isinstance(document.value, list):
        names = [parameter.name for parameter in parameters if not parameter.keyword_only]
        if len(document.value) > len(names):
            count = f"{len(document.value)} values for {len(names)} parameters"
            raise _misfit(document, parameters, f"too many: {count}")
        raw = msgspec.json.decode(document.data, type=list[msgspec.Raw])
        return dict(zip(names, raw, strict=False))
    raise _misfit(document, parameters, "expected an object or an array")


def _decode(parameter: Parameter, raw: msgspec.Raw, document: Document) -> Any:
    surplus = find_surplus(msgspec.json.decode(raw), parameter.type, parameter.name)
    if surplus:
        raise HowError(f"{surplus.path}: {surplus.message}", place=document.place)
    try:
        return make_value(raw, parameter.type)
    except NotFromJsonError as error:
        where = f'parameter "{parameter.name}" ({type_text(parameter.type)})'
        raise HowError(f"{where}: {error}", tip=_NOT_FROM_JSON, place=document.place) from None
    except msgspec.ValidationError as error:
        message = _located(parameter.name, error)
        tip = _NOT_FROM_JSON if isinstance(error.__cause__, NotFromJsonError) else None
        raise HowError(message, tip=tip, place=document.place) from None
    except Exception as error:
        raise CodeFailedError(f'the argument "{parameter.name}" cannot be made') from error


_NOT_FROM_JSON = (
    "such types can: dataclasses, TypedDict, NamedTuple, enums, lists, dictionaries, numbers,"
    " strings, dates and paths; or call the workflow from Python"
)


def _located(name: str, error: msgspec.ValidationError) -> str:
    """`params_list[1].iterations: Expected int, got str`."""
    message, _, where = str(error).partition(" - at `")
    key, _, path = where.rpartition("$")
    inside = "a key of " if key else ""
    return f"{inside}{name}{path.rstrip('`')}: {re.sub('`', '', message)}"


def _arranged(parameters: Sequence[Parameter], values: Mapping[str, Any]) -> Arguments:
    """By name, except where a parameter has none for its caller: there a default fills gaps."""
    unnamed = [parameter for parameter in parameters if parameter.positional_only]
    args = tuple(values.get(parameter.name, parameter.default) for parameter in unnamed)
    positional = {parameter.name for parameter in unnamed}
    return Arguments(args, {key: value for key, value in values.items() if key not in positional})
