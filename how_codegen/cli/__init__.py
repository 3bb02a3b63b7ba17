"""The command line: `how`.

This file and `parser` import nothing heavy, so that `how --help` is about as fast as Python
itself; each command's module is imported when the command runs.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper

FINE, FINDINGS, USAGE = 0, 1, 2
"""Exit codes: nothing to report; findings; a mistake in the command line or configuration."""

INTERRUPTED = 130


def program() -> None:
    """The command itself: a process that ends without taking its memory apart piece by piece.

    But `how run` ends as the user's own program would.
    """
    code = main()
    if sys.argv[1:2] != ["run"]:
        with suppress(OSError):  # `how list | head`
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    sys.exit(code)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code; errors go to standard error, never a traceback."""
    from how_codegen.kept.unchanged import moment_of, said_before

    for stream in (sys.stdout, sys.stderr):
        # Source text and names may hold what the terminal's encoding has not.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    moment = moment_of(sys.argv[1:] if arguments is None else arguments)
    said = said_before(moment) if moment is not None else None
    if said is not None:
        sys.stderr.write(said)
        return FINE
    from how_codegen.cli.parser import make_parser
    from how_codegen.errors import HowError

    options = make_parser().parse_args(arguments)
    options.moment = moment
    try:
        return _run(options.command, options)
    except HowError as error:
        print(f"how: error: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("how: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # `how list | head`
        sys.stderr.close()
        return FINE
    except OSError as error:  # no room for temporary files, say
        where = f"{error.filename}: " if error.filename else ""
        print(f"how: error: {where}{error.strerror or error}", file=sys.stderr)
        return USAGE


def _run(command: str, options: object) -> int:
    from importlib import import_module

    from how_codegen.errors import HowError

    try:
        module = import_module(f"how_codegen.cli.{command}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("how_codegen"):
            raise
        message = f'the package "{error.name}" is missing: only the runtime works without it'
        raise HowError(message, tip="install how-codegen with its dependencies") from None
    code = module.run(options)
    assert isinstance(code, int)
    return code
