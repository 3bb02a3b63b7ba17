"""Type variables."""

from typing import TypeVar

TData = TypeVar("TData")
TModel = TypeVar("TModel")
