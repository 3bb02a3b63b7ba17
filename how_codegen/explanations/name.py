"""The page about `how-name`."""

from __future__ import annotations

from how_codegen import diagnostics
from how_codegen.explanations.contents import Explanation, Message

_MODULE = """\
from how_codegen import define


@define.task(name="clean")
async def clean_text(text: str) -> str:
    return text.strip()


@define.task(name="{name}"){mark}
async def clean_html(text: str) -> str:
    return text.replace("<br>", " ")
"""

EXPLANATION = Explanation(
    code=diagnostics.NAME,
    meaning=(
        "Names tell things apart: a routine is `name:version` in logs, results and errors, a HOW "
        "is its name in lists and messages, and an instance's name is the name of its module. "
        "`how check` and `how generate` compare those of all `sources`:",
        "Routines (tasks and workflows) clash where name and version are equal, HOWs where the "
        "name is. The name is the one given to `define`, or else the function's; the version is "
        '"1" where none is given. At least one of the clashing names must have been written down: '
        "functions of two modules that are both just called `clean` are nobody's mistake. A name "
        "that only running the program tells is not compared.",
        "Instances clash where two HOW calls are bound to one name, in two modules or twice in "
        "one: both want the same file in the output folder.",
        "Generated modules, which are called like their instances, never clash, nor does what is "
        "not under `sources`, such as tests. `how check PATH` compares what is in the paths with "
        "what their files import.",
    ),
    wrong=_MODULE.format(name="clean", mark="  # <- here"),
    says=(
        'example.py:9: error: two routines are called "clean", version "1": give each a name '
        "or a version of its own  [how-name]\n"
        "example.py:9: note: clean_text is called that, too (example.py:4)\n"
    ),
    right=_MODULE.format(name="clean_html", mark=""),
    messages=(
        Message(
            '... routines are called "...", version "...": give each a name or a version of its '
            "own",
            'Write `@define.task(name="...", version="...")`, or `@define.workflow(...)`, with '
            "another name or version.",
        ),
        Message(
            '... HOWs are called "...": give each a name of its own',
            'Write `@define.how(name="...")` with another name.',
        ),
        Message(
            '... HOW calls want the module "...": give each a name of its own',
            "Bind one of the calls to another name.",
        ),
    ),
    silencing=(
        "Of two routines, or two HOWs: `# type: ignore[how-name]` on the line of one `define`, "
        'which mypy never calls unused; or `disable_error_code = ["how-name"]` in mypy\'s '
        "configuration, for all modules or for some.",
        "Of two instances that want one module, only one can have it: put the other call under a "
        "`# type: ignore`, in a function, or in a file that `exclude` of [tool.how] leaves out.",
    ),
    is_mypys=False,
)
