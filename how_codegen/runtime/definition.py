"""What a routine and a HOW have in common: a function with a name, found again by reference."""

from __future__ import annotations

from how_codegen.runtime.callables import innermost

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn, Self


class Definition:
    """A function that `how_codegen.define` has given a name.

    It looks like the function (signature, docstring, module, annotations and any attribute set on
    it), binds to instances like one, and like one it pickles as a reference to its module.
    """

    def __init__(self, function: Any, name: str | None = None) -> None:
        """Name `function`.

        Args:
            function: any callable, a static method or a class method.
            name: its name; the function's own when None.

        Raises:
            TypeError: `function` cannot be called.
        """
        if not callable(function) and not isinstance(function, classmethod):
            _refuse(type(self).__name__.lower(), function)
        named = innermost(function)
        if not hasattr(named, "__qualname__"):
            named = type(named)
        # Annotated here, since a class with annotations has `__annotations__`, which would hide
        # the function's own.
        method = isinstance(function, (staticmethod, classmethod))
        self.__wrapped__: Any = function.__func__ if method else function
        self.__module__ = _module_of(named)
        self.__qualname__: str = named.__qualname__
        self.__name__: str = getattr(named, "__name__", named.__qualname__)
        self.__doc__ = named.__doc__
        self._name = self.__name__ if name is None else name
        # Binds as the function would have done in the class body.
        self._descriptor = function
        # How to make this object again; None: by its module and qualified name.
        self._recipe: tuple[Callable[..., Any], tuple[Any, ...]] | None = None

    @property
    def name(self) -> str:
        """The name given to `define`, or else the function's."""
        return self._name

    @property
    def fullname(self) -> str:
        """Where the function is defined: `module.qualified_name`."""
        return f"{self.__module__}.{self.__qualname__}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._label()} ({self.fullname})>"

    def _label(self) -> str:
        return self._name

    if not TYPE_CHECKING:  # A type checker shall still report misspelt attributes.

        def __getattr__(self, attribute: str) -> Any:
            """Look up what is not found here on the function."""
            if attribute == "__wrapped__":
                raise AttributeError(attribute)
            return getattr(self.__wrapped__, attribute)

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            """Bind as the function itself does in a class."""
            bind = getattr(type(self._descriptor), "__get__", None)
            bound = self._descriptor if bind is None else bind(self._descriptor, instance, owner)
            if bound is self.__wrapped__ or bound is self._descriptor:
                return self
            return self._bound(bound, getattr(bound, "__self__", instance))

    def _bound(self, function: Any, instance: Any) -> Self:
        bound = object.__new__(type(self))
        bound.__dict__.update(self.__dict__)
        bound.__wrapped__ = bound._descriptor = function
        bound._recipe = (getattr, (instance, self.__name__))
        return bound

    def __reduce__(self) -> Any:
        return _reference(self) if self._recipe is None else self._recipe

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        # Like a function: the same one, unless it is bound to an instance that is copied too.
        if self._recipe is None or self._recipe[0] is not getattr:
            return self
        from copy import deepcopy

        instance, attribute = self._recipe[1]
        return getattr(deepcopy(instance, memo), attribute)


def _module_of(named: Any) -> str:
    """The module of a function or class; methods written in C, `str.upper`, leave it to theirs."""
    module: str | None = getattr(named, "__module__", None)
    if module is not None:
        return module
    owner: type = getattr(named, "__objclass__", None) or type(getattr(named, "__self__", None))
    return owner.__module__


def _refuse(kind: str, function: object) -> NoReturn:
    hint = f'; write @define.{kind}(name="{function}")' if isinstance(function, str) else ""
    raise TypeError(f"define.{kind} needs a function, not {function!r}{hint}")


def _reference(definition: Definition) -> Any:
    """How pickle finds the definition again: its qualified name, looked up in its module.

    Or by its own name in any module: what a function made is qualified by that function.

    Raises:
        pickle.PicklingError: no name leads to it.
    """
    import sys

    name = definition.__qualname__
    found: Any = sys.modules.get(definition.__module__)
    for part in name.split("."):
        found = getattr(found, part, None)
    if found is definition:
        return name
    for module, place in sorted(sys.modules.items()):
        # Not `getattr`, which makes some modules import others.
        if getattr(place, "__dict__", {}).get(definition.name) is definition:
            return _imported, (module, definition.name)
    from pickle import PicklingError

    problem = "is not found" if found is None else "is something else"
    raise PicklingError(
        f"cannot pickle {definition!r}: {definition.fullname} {problem}. It pickles as a"
        " reference, so define it at the top of a module and keep that name for it."
    )


def _imported(module: str, name: str) -> Any:
    """Find a definition again, when it is unpickled."""
    from importlib import import_module

    return getattr(import_module(module), name)
