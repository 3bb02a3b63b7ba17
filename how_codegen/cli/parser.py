"""Every command and option of `how`, with its help."""

from __future__ import annotations

import argparse

from how_codegen import __version__

_DESCRIPTION = """\
Higher-order workflows (HOWs): workflow templates that are checked, and turned into ordinary code.

A project's settings are [tool.how] in pyproject.toml:
  sources = ["."]          folders and files in which HOW calls are looked for
  exclude = []             regular expressions of paths to leave out
  output = "workflows"     folder of the generated modules
  templates = "templates"  folder of templates of your own; default: none
  unnamed = true           modules for calls that are bound to no name, too; false: for none
"""

_EPILOG = """\
exit codes: 0 fine, 1 findings, 2 a mistake in the command line or configuration
"""

_GENERATE = """\
Check the project with its own mypy configuration, then write one module for each HOW call that
is bound to a module-level name; with --unnamed, also for the others that can have one, which is
kept up to date from then on. Nothing is written while a HOW or a HOW call has an error.
Files that were edited, or that how did not write, are left alone unless --force is given.
"""

_RUN = """\
Import a generated workflow and run it. The arguments come from a JSON file: an object by
parameter name, or an array by position. The result is JSON, alone on standard output.
"""

_TEMPLATES = """\
List the templates that modules are made with, the blocks of each and the variables it is given.
A file of the same name in the folder that `templates` in [tool.how] names overrides a template;
it may extend the built-in one, "how_codegen/" before its name, and override a block.
"""

_INIT = """\
Propose the settings for this project: [tool.how] in pyproject.toml, the plugin in the mypy
configuration that it has, and linguist-generated in .gitattributes. The difference is shown, and
written once it is confirmed.
"""

_WHERE = """\
Print the line of the HOW that a line of a generated module is from, the call that the module was
made for, and the routines that the line uses. FILE:LINE:COLUMN will do as well, and a line of a
traceback: File "shop/workflows/best.py", line 31, in best.
"""


def make_parser() -> argparse.ArgumentParser:
    """The parser; `command` of what it returns is the name of a module of this package."""
    parser = argparse.ArgumentParser(
        prog="how",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"how-codegen {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_generate(commands)
    _add_list(commands)
    _add_run(commands)
    _add_templates(commands)
    _add_init(commands)
    _add_explain(commands)
    _add_where(commands)
    return parser


_Commands = argparse._SubParsersAction


def _add(
    commands: _Commands[argparse.ArgumentParser], name: str, summary: str, description: str = ""
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=description or f"{summary[0].upper()}{summary[1:]}.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_check(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "check", "check every HOW and every HOW call")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; default: the whole project"
    )
    parser.add_argument(
        "--output-format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        metavar="FORMAT",
        help="text (the default), json, github (annotations of a build) or sarif",
    )


def _add_generate(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "generate", "write the workflow module of each HOW call", _GENERATE)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these modules")
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit with 1 if a module is missing, stale, edited or orphaned",
    )
    parser.add_argument(
        "--unnamed",
        action=argparse.BooleanOptionalAction,
        help="modules for calls that are bound to no module-level name, or for none of them",
    )
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")
    parser.add_argument(
        "--force", action="store_true", help="also overwrite and delete files that were edited"
    )
    parser.add_argument(
        "--fail-on-change", action="store_true", help="exit with 1 if a file was changed, too"
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="do it again whenever sources or configuration change, until Ctrl-C",
    )


def _add_list(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "list", "list HOWs and their calls, and whether modules are fresh")
    parser.add_argument(
        "--output-format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text (the default) or json",
    )


def _add_run(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "run", "run a generated workflow", _RUN)
    parser.add_argument("name", metavar="NAME", help="the workflow's name")
    parser.add_argument(
        "--input", metavar="FILE", help="JSON file with the arguments; - is standard input"
    )
    parser.add_argument(
        "--no-arguments",
        action="store_true",
        help="do not show the arguments of a routine that fails",
    )


def _add_templates(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "templates", "list and export the templates of modules", _TEMPLATES)
    parser.add_argument(
        "--export", metavar="FOLDER", help="write the built-in templates there, with what they mean"
    )
    parser.add_argument(
        "--force", action="store_true", help="with --export: also overwrite what is there"
    )


def _add_init(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "init", "propose and write the settings for this project", _INIT)
    parser.add_argument("--yes", action="store_true", help="write without asking")


def _add_explain(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "explain", "say what an error code means, with wrong and right code")
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="how-typevar, say; default: list the codes"
    )


def _add_where(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "where", "say where a line of a generated module is from", _WHERE)
    parser.add_argument(
        "line", nargs="+", metavar="FILE:LINE", help="the line; or FILE, for the whole module"
    )
    parser.add_argument(
        "--output-format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text (the default) or json",
    )
