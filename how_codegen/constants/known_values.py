"""Values that are known when generating, and what Python's operators say of them then.

Each function raises `UnknownError` rather than guess what the running program would find.
"""

from __future__ import annotations

from how_codegen.constants.enums import EnumMember


class UnknownError(Exception):
    """The value is not known; the message says why."""


class Passed:
    """A routine that was passed: it is something, and not None; what else, only running tells."""


PASSED = Passed()


class Several(tuple[object, ...]):
    """A list that was passed: so long, but equal to no tuple."""

    __slots__ = ()


def plain(value: object) -> object:
    """A member of an enum that mixes in another type is what its value is."""
    return value.value if isinstance(value, EnumMember) and value.mixes_in else value


def equal(left: object, right: object) -> bool:
    """Are two values equal?

    Raises:
        UnknownError: that cannot be told.
    """
    left, right = plain(left), plain(right)
    if type(left) is tuple and type(right) is tuple:
        found = len(left) == len(right)
        return found and all(equal(*pair) for pair in zip(left, right, strict=True))
    for one in (left, right):
        if not isinstance(one, (EnumMember, tuple)):
            require_plain(one)
        elif isinstance(one, Several):
            raise UnknownError(_ONLY_RUNNING)
    return left == right


def same(left: object, right: object) -> bool:
    """Are two values one object?

    Raises:
        UnknownError: that cannot be told.
    """
    for one, other in ((left, right), (right, left)):
        if one is None or isinstance(one, bool):
            return one is other
        if isinstance(one, EnumMember):
            return one == other
    raise UnknownError("`is` between such values depends on more than the values")


def truth(value: object) -> bool:
    """Is a value true?

    Raises:
        UnknownError: that cannot be told.
    """
    if isinstance(value, Passed):
        raise UnknownError("whether a routine is true, only running it tells: ask `is None`")
    return isinstance(plain(value), EnumMember) or bool(plain(value))


def element(owner: object, index: object) -> object:
    """What stands in a tuple or a string at an index.

    Raises:
        UnknownError: that cannot be told, or there is none.
    """
    number = plain(index)
    if type(owner) not in (tuple, str, bytes) or type(number) is not int:
        raise UnknownError("only elements of tuples and strings are constants")
    assert isinstance(owner, (tuple, str, bytes))
    if not -len(owner) <= number < len(owner):
        raise UnknownError("there is no such element")
    found: object = owner[number]
    return found


def is_of(value: object, *classes: type) -> bool:
    """Is a value of one of Python's own classes?

    Raises:
        UnknownError: that cannot be told.
    """
    if type(plain(value)) is tuple:
        return tuple in classes
    if not isinstance(value, EnumMember):
        require_plain(value)
    return isinstance(plain(value), classes)


#: Python's own classes whose instances a constant may be.
CLASSES: dict[str, type] = {
    one.__name__: one for one in (bool, bytes, dict, float, int, list, set, str, tuple)
}


def require_plain(*values: object) -> None:
    """Let only values pass of which Python's own operators say what the program's would.

    Raises:
        UnknownError: there is another.
    """
    for value in values:
        if type(value) is tuple:
            require_plain(*value)
        elif type(value) not in _PLAIN:
            is_enum = isinstance(value, EnumMember)
            raise UnknownError(_AN_ENUM if is_enum else _ONLY_RUNNING)


_PLAIN = (type(None), bool, int, float, complex, str, bytes)
_AN_ENUM = "an enum member is compared with `==` or `is` only"
_ONLY_RUNNING = "what a routine, or a list, is equal to, only running it tells"
