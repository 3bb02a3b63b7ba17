"""A HOW as text with holes: analysed once, filled in for each of its calls.

`holes` says what can be filled in.

Blueprints outlive a run, so all of it can be written to a file, with msgspec.
"""

from __future__ import annotations

import msgspec

from how_codegen.alternatives import Alternative
from how_codegen.holes import Text
from how_codegen.records import Name, TypeRef


class ImportedModule(Alternative, frozen=True):
    """`import a.b` (bound: `a`) or `import a.b as c`; `only_typing` under `if TYPE_CHECKING`."""

    module: str
    has_alias: bool
    only_typing: bool


class ImportedName(Alternative, frozen=True):
    """`from module import name`; `only_typing` under `if TYPE_CHECKING`."""

    module: str
    name: str
    only_typing: bool


class CopiedImport(Alternative, frozen=True):
    """Imported in one of several ways, by a `try` statement that can be copied whole."""

    statement: str


class OwnName(Alternative, frozen=True):
    """Defined in the module itself; `rebound` where its value may change after import."""

    rebound: bool


Binding = ImportedModule | ImportedName | CopiedImport | OwnName


class Parameter(msgspec.Struct, frozen=True):
    """A parameter of the HOW; `default` is None where it has none.

    `star` for `*slots`, `keywords` for `**slots`. `annotation` is that of a collection of routines,
    whose common type mypy would not see by itself.
    """

    name: str
    default: Text | None
    star: bool
    keywords: bool = False
    annotation: Text | None = None


class Problem(msgspec.Struct, frozen=True):
    """Why no module can be written from a HOW: what, where, and what to change."""

    message: str
    line: int
    column: int


class Blueprint(msgspec.Struct, frozen=True, kw_only=True):
    """All of a HOW that its specializations need.

    `workflow` is the whole function, `comments` what stands above it, and `preparation` what the
    HOW does before; or, if it `makes_workflow`, a function that does all that and returns the
    workflow. `fixed_locals` are the names that this binds and that must stay as they are.
    `bound` are the names that the workflow binds somewhere, `builtins` those of Python's own that
    it uses: imports must clash with neither. `bindings` say what the names of the HOW's module
    are that it uses, `slot_results` what its slots' routines give, and `result` what its workflow
    does, where that is known. `canonical` is the HOW
    without comments, docstrings and layout. `keeps_state`: an instance has something of its own
    that may change; `handed_on` are the parameters whose value the HOW may change, or have changed.
    """

    how: Name
    parameters: tuple[Parameter, ...]
    preparation: Text
    comments: Text
    workflow: Text
    makes_workflow: bool
    fixed_locals: frozenset[str]
    bound: frozenset[str]
    builtins: frozenset[str]
    bindings: dict[str, Binding]
    slot_results: dict[str, TypeRef]
    result: TypeRef | None
    postponed_annotations: bool
    canonical: str
    keeps_state: bool
    handed_on: frozenset[str]
    problems: tuple[Problem, ...] = ()


class HowScope(msgspec.Struct, frozen=True, kw_only=True):
    """What a HOW's own expressions may mean in a call: all that decides between its workflows.

    `depends_on_call` is False where nothing that is passed decides what its modules say, but for
    what fills its holes. `own` are the names that the HOW binds, its parameters among them, `star`
    is that of `*slots`, `defaults` is the source of each parameter's default, and `around` are the
    names of the classes that the HOW stands in.
    """

    depends_on_call: bool
    own: frozenset[str] = frozenset()
    star: str | None = None
    defaults: tuple[tuple[str, str], ...] = ()
    around: frozenset[str] = frozenset()


def referent(how: Name, name: str, binding: Binding) -> str:
    """The full name of what a name of the HOW's module refers to."""
    match binding:
        case ImportedModule(module=module):
            return module
        case ImportedName(module=module, name=original):
            return f"{module}.{original}"
        case CopiedImport() | OwnName():
            return f"{how.module}.{name}"
