"""`typing.Generic` for classes that must not import `typing` when a program runs.

A type checker sees the real `Generic` and type variables. At run time only the subscript is
needed (`Task[P, R]` in a base or an evaluated annotation), and `types.GenericAlias` does that.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, ParamSpec, TypeVar

    P = ParamSpec("P")
    R_co = TypeVar("R_co", covariant=True)
    F = TypeVar("F", bound=Callable[..., Any])
else:

    class Generic:
        """A class that can be subscripted, and ignores it."""

        __slots__ = ()
        __class_getitem__ = classmethod(type(list[int]))

    P = R_co = F = None

__all__ = ["F", "Generic", "P", "R_co"]
