from typing import Generic, NamedTuple, NewType, Protocol, TypedDict, TypeVar


class Model:
    class Inner:
        pass


class Options(TypedDict):
    depth: int


class Point(NamedTuple):
    x: int
    y: int


class Speaks(Protocol):
    def speak(self) -> str: ...


T = TypeVar("T")


class Crate(Generic[T]):
    pass


UserId = NewType("UserId", int)
