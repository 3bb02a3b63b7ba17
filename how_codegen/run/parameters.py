"""What a workflow must be given: the names and types of its parameters."""

from __future__ import annotations

import inspect
import re
import reprlib
import typing
from collections.abc import Sequence
from inspect import Parameter as Declared
from typing import Any

import msgspec

from how_codegen.errors import HowError
from how_codegen.runtime import RoutineObject


class Parameter(msgspec.Struct, frozen=True):
    """One parameter that JSON can fill; `default` is `inspect`'s `empty` where there is none."""

    name: str
    type: Any
    default: Any = Declared.empty
    positional_only: bool = False
    keyword_only: bool = False

    @property
    def required(self) -> bool:
        """Whether the workflow does not run without it."""
        return self.default is Declared.empty


def read_parameters(workflow: RoutineObject[..., Any]) -> tuple[Parameter, ...]:
    """Return the parameters in their order; one without an annotation has the type Any.

    `*args` and `**kwargs` are left out: they stay empty.

    Raises:
        HowError: an annotation means nothing when the program runs.
    """
    function = workflow.__wrapped__
    try:
        types = typing.get_type_hints(function, include_extras=True)
    except (NameError, TypeError, AttributeError, SyntaxError) as error:
        raise HowError(
            f"the types of its parameters are not known at run time: {error}",
            tip="import them outside `if TYPE_CHECKING:`, and run `how generate`",
            place=workflow.fullname,
        ) from None
    return tuple(
        Parameter(
            name,
            types.get(name, Any),
            declared.default,
            positional_only=declared.kind is Declared.POSITIONAL_ONLY,
            keyword_only=declared.kind is Declared.KEYWORD_ONLY,
        )
        for name, declared in inspect.signature(function).parameters.items()
        if declared.kind not in (Declared.VAR_POSITIONAL, Declared.VAR_KEYWORD)
    )


def describe_shape(parameters: Sequence[Parameter]) -> str:
    """Return the JSON object that fills the parameters: `{"data": Corpus, "limit": int = 10}`."""
    members = (f'"{one.name}": {type_text(one.type)}{_default_text(one)}' for one in parameters)
    return f"{{{', '.join(members)}}}"


def type_text(type_: Any) -> str:
    """Return a type as one writes it, without the modules' names."""
    text = inspect.formatannotation(type_)
    return re.sub(r"""('[^']*'|"[^"]*")|(?:[^\W\d]\w*\.)+""", lambda found: found[1] or "", text)


def _default_text(parameter: Parameter) -> str:
    return "" if parameter.required else f" = {reprlib.repr(parameter.default)}"
