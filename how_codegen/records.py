"""What the checker records of a module: its HOWs, its HOW calls and their solved types.

The checker writes one `ModuleRecord` a module beside mypy's cache; the generator reads them.
Nothing here refers to mypy: types cross as `TypeRef`, names as `Name`.
"""

from __future__ import annotations

import msgspec

SCHEMA_VERSION = 7
"""Raised with every change of the shape of these records; other versions are checked again."""


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A range of source text: lines count from 1, columns from 0 (in UTF-8 bytes)."""

    line: int
    column: int
    end_line: int
    end_column: int


class Name(msgspec.Struct, frozen=True, order=True):
    """Something at module level, or nested in it: a module and the dotted path inside."""

    module: str
    path: str

    @property
    def fullname(self) -> str:
        """Module and path as one dotted name."""
        return f"{self.module}.{self.path}"

    @property
    def last(self) -> str:
        """The last part of the path: what a reader calls it."""
        return self.path.rpartition(".")[2]


# --------------------------------------------------------------------------------- types


class ClassType(msgspec.Struct, frozen=True, tag="class"):
    """A class (also a NewType, TypedDict, enum or named tuple) and its type arguments."""

    name: Name
    arguments: tuple[TypeRef, ...] = ()


class AliasOf(msgspec.Struct, frozen=True, tag="alias"):
    """A type alias at module level, or in a class there, by the name that a signature says.

    `target` is the type that it stands for, with its `arguments` in place.
    """

    name: Name
    arguments: tuple[TypeRef, ...]
    target: TypeRef


class UnionOf(msgspec.Struct, frozen=True, tag="union"):
    """One of several types."""

    items: tuple[TypeRef, ...]


class TupleOf(msgspec.Struct, frozen=True, tag="tuple"):
    """A tuple of these items, in order."""

    items: tuple[TypeRef, ...]


class CallableOf(msgspec.Struct, frozen=True, tag="callable"):
    """A callable; `parameters` is None for `...`."""

    parameters: tuple[TypeRef, ...] | None
    result: TypeRef


class Taken(msgspec.Struct, frozen=True):
    """A parameter of a routine; `name` is None where it is passed by position only.

    `kind` is `positional`, `named` (by name only), `star` or `keywords`.
    """

    name: str | None
    type: TypeRef
    kind: str
    is_required: bool


class ParametersOf(msgspec.Struct, frozen=True, tag="parameters"):
    """What a ParamSpec stands for; `items` is None for `...`."""

    items: tuple[Taken, ...] | None


class LiteralOf(msgspec.Struct, frozen=True, tag="literal"):
    """A literal, as Python source; an enum member names its class."""

    source: str
    enum: Name | None = None


class TypeObject(msgspec.Struct, frozen=True, tag="type"):
    """`type[item]`."""

    item: TypeRef


class VariableRef(msgspec.Struct, frozen=True, tag="variable"):
    """A type variable that no routine of the call solves."""

    name: Name


class NoneRef(msgspec.Struct, frozen=True, tag="none"):
    """`None`."""


class AnyRef(msgspec.Struct, frozen=True, tag="any"):
    """`Any`: a routine said so, or said nothing."""


class UnspeakableType(msgspec.Struct, frozen=True, tag="unspeakable"):
    """A type that cannot be written in source (a class local to a function, say)."""

    text: str


TypeRef = (
    ClassType
    | AliasOf
    | UnionOf
    | TupleOf
    | CallableOf
    | ParametersOf
    | LiteralOf
    | TypeObject
    | VariableRef
    | NoneRef
    | AnyRef
    | UnspeakableType
)


# --------------------------------------------------------------- what was passed to a HOW


class RoutineArgument(msgspec.Struct, frozen=True, tag="routine"):
    """A routine: where it is defined, and where the call's source gets it from (a re-export, say).

    `schedulable`: it has `routine[args]`, which a plain coroutine function has not; or it is a
    function that gives no coroutine, which stays what it is. `takes_one`: in `routine[key]` the
    key is the argument, not a tuple of them. `result` is the routine's own result type, which may
    be narrower than the solved one. `is_untyped`: it is a function without annotations, which a
    typed one must not call.
    """

    name: Name
    source: Name
    schedulable: bool
    takes_one: bool
    result: TypeRef
    is_untyped: bool = False


class ConstantArgument(msgspec.Struct, frozen=True, tag="constant"):
    """A number, string, bool, None or tuple of them, as Python source."""

    source: str


class NamedConstant(msgspec.Struct, frozen=True, tag="named_constant"):
    """A module-level name that is no routine: a constant, a class, an enum member."""

    name: Name
    source: Name


class NestedCall(msgspec.Struct, frozen=True, tag="nested_call"):
    """Another HOW call, found at `span` of the same module."""

    span: Span


class InnerCall(msgspec.Struct, frozen=True, tag="inner_call"):
    """The HOW call that a `NestedCall` points to, once it has been looked up; never recorded."""

    call: HowCall


class SequenceArgument(msgspec.Struct, frozen=True, tag="sequence"):
    """A list or tuple display of arguments."""

    items: tuple[ArgumentValue, ...]
    is_list: bool


class Reference(msgspec.Struct, frozen=True, tag="reference"):
    """A module-level name in an expression: where it is defined, and where the call gets it."""

    name: Name
    source: Name


Part = str | Reference | NestedCall | InnerCall


class ExpressionArgument(msgspec.Struct, frozen=True, tag="expression"):
    """What is computed of constants, module-level names and HOW calls, by `partial` at most.

    `parts` are source text, references and HOW calls. `is_routine`: it gives something to await;
    `schedulable`: it, or each of its members, has `routine[args]`. `shown` is what the call says
    where the members are routines.
    """

    parts: tuple[Part, ...]
    is_routine: bool
    schedulable: bool
    shown: str = ""


UNPACKED = "an unpacked argument"
"""What an `OpaqueArgument` is that may be several arguments."""


class OpaqueArgument(msgspec.Struct, frozen=True, tag="opaque"):
    """Something that no module can name: `what` says what it is ("a lambda", ...).

    `is_routine`: its parameter takes routines, and no constants.
    """

    what: str
    is_routine: bool = True


ArgumentValue = (
    RoutineArgument
    | ConstantArgument
    | NamedConstant
    | NestedCall
    | InnerCall
    | SequenceArgument
    | ExpressionArgument
    | OpaqueArgument
)


class Argument(msgspec.Struct, frozen=True):
    """One actual argument of a HOW call, for the HOW's parameter `slot`.

    `keyword` is the name that it was passed by, where `**slots` takes it.
    """

    slot: str
    value: ArgumentValue
    span: Span
    keyword: str | None = None


class SolvedVariable(msgspec.Struct, frozen=True):
    """What a type variable of the HOW stands for in one call."""

    variable: Name
    type: TypeRef


# --------------------------------------------------------------------------- the records


class HowCall(msgspec.Struct, frozen=True, kw_only=True):
    """One HOW call that mypy has checked.

    `bound_to` is the module-level name that it is assigned to, None for any other place;
    `enclosing` the functions and classes it stands in, as `Class.method`; `accepted` is False
    where the checker found a mistake; `ignored` is True under a `# type: ignore`; `obstacles` say
    what it passes that no module can name.
    """

    how: Name
    span: Span
    bound_to: str | None
    enclosing: str | None
    accepted: bool
    ignored: bool
    arguments: tuple[Argument, ...]
    solved: tuple[SolvedVariable, ...]
    obstacles: tuple[str, ...] = ()


class LocalVariable(msgspec.Struct, frozen=True):
    """A local of a HOW's workflow without an annotation, as mypy infers it, where it begins."""

    name: str
    line: int
    type: TypeRef


class GivenName(msgspec.Struct, frozen=True):
    """What `define` calls a routine or a HOW, and where it is written.

    `version` is None for a HOW, which has none; `is_explicit` is False where the name is just the
    function's; `ignored` is True under a `# type: ignore[how-name]`.
    """

    text: str
    version: str | None
    is_explicit: bool
    span: Span
    ignored: bool = False


class RoutineDefinition(msgspec.Struct, frozen=True):
    """A function at module level, or a method, under `define.task` or `define.workflow`."""

    name: Name
    given: GivenName


class HowDefinition(msgspec.Struct, frozen=True):
    """A function under `define.how`, and the names of its parameters.

    `span` reaches from its first decorator to its end; `slot_results` are the result types of
    the slots for routines, and `locals` those of the workflow's variables. `given` is None where
    its name is known only when the program runs. `declared` is the type of what it returns.
    """

    name: Name
    span: Span
    slots: tuple[str, ...]
    slot_results: dict[str, TypeRef] = {}
    locals: tuple[LocalVariable, ...] = ()
    given: GivenName | None = None
    declared: CallableOf | None = None


class ImportedClass(msgspec.Struct, frozen=True, order=True):
    """A class, or a type alias, that a module imports from where it is not defined: by which path,
    when it runs."""

    name: Name
    source: Name


class ModuleRecord(msgspec.Struct, frozen=True, kw_only=True):
    """All that the checker knows of one module.

    `typing_only` are the classes and type aliases at its top that are nothing when it runs, or
    text; `assigned` are the names of other modules that it assigns, as `modes.LIMIT = 5` does.
    """

    schema: int = SCHEMA_VERSION
    module: str
    definitions: tuple[HowDefinition, ...] = ()
    routines: tuple[RoutineDefinition, ...] = ()
    calls: tuple[HowCall, ...] = ()
    imported: tuple[ImportedClass, ...] = ()
    typing_only: tuple[str, ...] = ()
    assigned: tuple[Name, ...] = ()


def encode(record: ModuleRecord) -> bytes:
    """The record as JSON; the same record gives the same bytes."""
    return msgspec.json.encode(record)


def decode(data: bytes) -> ModuleRecord:
    """The record that `encode` wrote.

    Raises `ValueError` where the bytes are none of ours or of another schema version.
    """
    try:
        record = _DECODER.decode(data)
    except msgspec.DecodeError as error:  # a ValidationError is one, too
        raise ValueError(f"not a record of HOW calls: {error}") from error
    if record.schema != SCHEMA_VERSION:
        raise ValueError(f"record schema {record.schema}, not {SCHEMA_VERSION}")
    return record


NO_FACTS = b',"typing_only":[],"assigned":[]}'
"""How the record of a module ends of which others have nothing to know but what it calls."""

_DECODER = msgspec.json.Decoder(ModuleRecord)
