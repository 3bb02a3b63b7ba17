"""Tracebacks of the user's code: without the frames between one routine and the next."""

from __future__ import annotations

import asyncio
import concurrent.futures
import importlib
from pathlib import Path
from traceback import TracebackException

import how_codegen

_INTERNAL = tuple(
    str(Path(package.__file__ or "").parent) + "/"
    for package in (how_codegen, asyncio, concurrent.futures, importlib)
)
_FROZEN = "<frozen importlib"


def user_traceback(error: BaseException) -> str:
    """Return the traceback as Python prints it, with the frames of the user's code only.

    That holds for its causes, contexts and the members of exception groups too.
    """
    whole = TracebackException.from_exception(error, compact=True)
    open_ = [whole]
    while open_:
        part = open_.pop()
        part.stack[:] = [frame for frame in part.stack if not _is_internal(frame.filename)]
        linked = (part.__cause__, part.__context__, *(part.exceptions or ()))
        open_.extend(one for one in linked if one is not None)
    return "".join(whole.format())


def _is_internal(file: str) -> bool:
    return file.startswith(_FROZEN) or file.replace("\\", "/").startswith(_PREFIXES)


_PREFIXES = tuple(prefix.replace("\\", "/") for prefix in _INTERNAL)
