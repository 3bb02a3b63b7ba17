"""What goes wrong in a template, with the file and the line where it does."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateRuntimeError, TemplatesNotFound

from how_codegen.errors import HowError
from how_codegen.render.context import Described
from how_codegen.render.folder import BUILT_IN


def template_error(
    error: Exception, places: Collection[str], variables: Sequence[Described]
) -> HowError:
    """The same failure as the command line shows it.

    `places` are the files of the project's templates as jinja2 knows them, `variables` what the
    template that was rendered is given.
    """
    place = _place(error, places)
    match error:
        case TemplateSyntaxError():
            return HowError(f"the template is malformed: {error.message}", place=place)
        case UndefinedError():
            return HowError(f"{error.message}", tip=_variable_tip(error, variables), place=place)
        case TemplateNotFound():
            names = error.templates if isinstance(error, TemplatesNotFound) else [error.name]
            return HowError(_missing(names), tip=_PARENT_TIP, place=place)
        case RecursionError():
            message = "the template includes, extends or calls itself without end"
            return HowError(message, tip=_PARENT_TIP, place=place)
        case TemplateRuntimeError():
            return HowError(f"the template fails: {error.message}", place=place)
    return HowError(f"the template fails: {type(error).__name__}: {error}", place=place)


_PARENT_TIP = f'the built-in templates are named "{BUILT_IN}...": `how templates` lists all'


def _missing(names: Sequence[object]) -> str:
    shown = ", ".join(f'"{name}"' for name in names)
    return f"there is no template {shown}"


def _place(error: Exception, places: Collection[str]) -> str | None:
    """The innermost line of a template; of the project's own, if there is one."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    own = [f"{file}:{line}" for file, line in frames if file in places]
    built_in = [f"{file}:{line}" for file, line in frames if file.startswith(BUILT_IN)]
    return next(reversed(own or built_in), None)


def _variable_tip(error: UndefinedError, variables: Sequence[Described]) -> str:
    names = [variable.name for variable in variables]
    message = error.message or ""
    near = get_close_matches(message.partition("'")[2].partition("'")[0], names, n=1)
    if near and message.endswith("is undefined"):
        return f'did you mean "{near[0]}"?'
    return f"there are: {', '.join(names)}; `how templates` says what they mean"
