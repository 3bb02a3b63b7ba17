"""What mypy has reported of a module, and will: its messages, and how they read."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType

from mypy_plugin.internals.checking import map_call, type_checker

if TYPE_CHECKING:
    from mypy.errorcodes import ErrorCode
    from mypy.errors import ErrorInfo
    from mypy.nodes import Context

    from mypy_plugin.call import Call


def report_in_module(api: CheckerPluginInterface) -> None:
    """What is reported from now on is about the checker's module: mypy may be with another."""
    checker = type_checker(api)
    checker.errors.set_file(checker.path, checker.tree.fullname, checker.options)


def report_count(api: CheckerPluginInterface, call: Call, callee: CallableType) -> None:
    """What mypy says of arguments that are missing, too many or misnamed."""
    type_checker(api).expr_checker.check_argument_count(
        callee,
        [api.get_expression_type(argument) for argument in call.args],
        call.kinds,
        call.names,
        map_call(api, call, callee),
        call.context,
    )


def note(api: CheckerPluginInterface, message: str, context: Context, code: ErrorCode) -> None:
    """A note below an error: the plugin interface itself has errors only."""
    type_checker(api).note(message, context, code=code)


def has_message(
    api: CheckerPluginInterface, code: ErrorCode, lines: Container[int] | None = None
) -> bool:
    """Has mypy an error of this code in the module, or on one of these lines of it?"""
    return any(
        info.code == code and (lines is None or info.line in lines) for info in _messages(api)
    )


def silence(api: CheckerPluginInterface, code: ErrorCode, lines: range) -> None:
    """Take mypy's messages of this code on these lines away: ours explains the mistake."""
    # What mypy adds to an error where a `# type: ignore` on the line has another code.
    about = (f'Error code "{code.code}" not covered by ', f"Error code changed to {code.code}; ")
    messages = _messages(api)
    messages[:] = [
        info
        for info in messages
        if info.line not in lines or not (info.code == code or info.message.startswith(about))
    ]


def reword(api: CheckerPluginInterface, reworded: Callable[[str], str]) -> None:
    """Put all that mypy says of the module in other words."""
    for info in _messages(api):
        info.message = reworded(info.message)


def use_ignore(api: CheckerPluginInterface, line: int, code: str) -> None:
    """Count a `# type: ignore[code]` on a line as used."""
    checker = type_checker(api)
    if code in checker.tree.ignored_lines.get(line, ()):
        checker.errors.used_ignored_lines[checker.path][line].append(code)


def _messages(api: CheckerPluginInterface) -> list[ErrorInfo]:
    checker = type_checker(api)
    found = checker.errors.error_info_map.get(checker.path)
    return [] if found is None else found


def shown_path(api: CheckerPluginInterface, path: str) -> str:
    """A file's path as mypy prints it."""
    return type_checker(api).errors.simplify_path(path)
