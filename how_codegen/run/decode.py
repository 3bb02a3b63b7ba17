"""Makes a value of a parameter's type from JSON."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, get_args, get_origin

import msgspec

from how_codegen.run.parameters import type_text


class NotFromJsonError(TypeError):
    """No JSON gives an object of this type."""


def make_value(data: bytes | msgspec.Raw, type_: Any) -> Any:
    """Decode JSON into a type: what msgspec knows, and paths, `Iterable` and `object`.

    A type that cannot be decoded matters only where the JSON has something for it: a dataclass
    with such a field and a default for it can be made.

    Raises:
        NotFromJsonError: the type as a whole cannot come from JSON.
        msgspec.ValidationError: the JSON does not fit; caused by a NotFromJsonError where a part
            of the type cannot come from JSON.
        Exception: whatever else the user's class raises when it is made.
    """
    try:
        decoder = msgspec.json.Decoder(type_, dec_hook=_make_other)
    except (TypeError, NameError, AttributeError) as error:
        raise NotFromJsonError(str(error).replace("`", "")) from None
    return decoder.decode(data)


def _make_other(type_: Any, value: Any) -> Any:
    """Make an object of a type that msgspec does not know; what it raises, msgspec locates."""
    origin = get_origin(type_) or type_
    if origin is object:
        return value
    if origin is Iterable:
        of = get_args(type_) or (Any,)
        return msgspec.convert(value, list[of[0]], dec_hook=_make_other)  # type: ignore[valid-type]
    if isinstance(origin, type) and issubclass(origin, PurePath):
        if not isinstance(value, str):
            raise TypeError(f"Expected str for a path, got {type(value).__name__}")
        return origin(value)
    raise NotFromJsonError(f"{type_text(type_)} cannot come from JSON")
