"""Which modules the recorded calls ask for: names, owners, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from how_codegen import diagnostics
from how_codegen.check import Checked
from how_codegen.findings import Finding
from how_codegen.plan.calls import nested_spans, opaque_arguments, with_inner_calls
from how_codegen.plan.clashes import name_clashes
from how_codegen.plan.project_finding import project_finding
from how_codegen.plan.settled import Settled
from how_codegen.records import HowCall, Span


class Specialization(msgspec.Struct, frozen=True):
    """A module to write: the call that asks for it, by the name that the call is bound to.

    A call that is bound to none has an `identity`, which the lock keeps: see `unnamed.py`.
    """

    name: str
    module: str
    path: str
    call: HowCall
    identity: str = ""

    @property
    def top(self) -> str:
        """The name in its module that leads to the call: what it is bound to, or stands in."""
        if self.identity and self.call.enclosing:
            return self.call.enclosing.partition(".")[0]
        return self.name

    @property
    def place(self) -> tuple[str, Span]:
        """Where the call stands: of equal calls, the first in this order has the workflow."""
        return self.module, self.call.span


class UnnamedCall(msgspec.Struct, frozen=True):
    """A HOW call that is not bound to a module-level name, or ignored.

    `same` is the instance that an equal call is bound to, if there is one; if not, `name` is the
    module that it has where `is_asked`, or could have. `obstacle` says why it can have none.
    """

    module: str
    path: str
    call: HowCall
    same: str | None = None
    name: str | None = None
    obstacle: str | None = None
    is_asked: bool = False


class Plan(msgspec.Struct, frozen=True):
    """What to write, in the order of names; what is left out; what is wrong.

    `clashes` are names that are wanted twice, `findings` what keeps one call from a module.
    `refused` are calls in which the checker found a mistake. `wanted` are the names that some
    call has, accepted or not: their modules are no orphans. The calls of the `settled` sources are
    not among the rest: their modules are what they should be.
    """

    specializations: tuple[Specialization, ...]
    unnamed: tuple[UnnamedCall, ...]
    refused: tuple[Specialization, ...]
    clashes: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    wanted: frozenset[str]
    settled: Settled = Settled()

    @property
    def instances_only(self) -> tuple[Specialization, ...]:
        """Those of calls that are bound to a name."""
        return tuple(item for item in self.specializations if not item.identity)

    @property
    def instances(self) -> dict[str, str]:
        """The full name that each call is bound to, and the module that it gets."""
        own = {f"{item.module}.{item.name}": item.name for item in self.instances_only}
        return {**self.settled.instances, **own}


def make_plan(checked: Checked, settled: Settled = Settled()) -> Plan:  # noqa: B008 (frozen)
    """The plan for every accepted call of the project's own sources."""
    wanted: dict[str, list[Specialization]] = {}
    unnamed: list[UnnamedCall] = []
    refused: list[Specialization] = []
    names = set(settled.modules)
    asked = {item.path for item in checked.modules.values() if item.is_asked}
    for module, item in checked.modules.items():
        if module in settled.sources or not item.may_have_calls or item.record is None:
            continue
        nested = {span for call in item.record.calls for span in nested_spans(call)}
        calls = {call.span: call for call in item.record.calls}
        for call in (with_inner_calls(call, calls) for call in item.record.calls):
            if call.bound_to is not None:
                names.add(call.bound_to)
            if call.bound_to is None or call.ignored:
                if call.span not in nested:
                    unnamed.append(UnnamedCall(module, item.path, call))
            elif not call.accepted:
                refused.append(Specialization(call.bound_to, module, item.path, call))
            else:
                made = Specialization(call.bound_to, module, item.path, call)
                wanted.setdefault(call.bound_to, []).append(made)
    clashes = [
        finding
        for name, calls in sorted(wanted.items())
        if len(calls) > 1
        for finding in _clash(name, calls, asked)
    ]
    single = [calls[0] for _, calls in sorted(wanted.items()) if len(calls) == 1]
    static = {item.name: _static_findings(item) for item in single}
    return Plan(
        specializations=tuple(item for item in single if not static[item.name]),
        unnamed=tuple(unnamed),
        refused=tuple(refused),
        clashes=(*clashes, *_case_clashes(single, asked), *name_clashes(checked, settled.sources)),
        findings=tuple(finding for found in static.values() for finding in found),
        wanted=frozenset(names),
        settled=settled,
    )


def _clash(name: str, calls: list[Specialization], asked: set[str]) -> list[Finding]:
    """One finding, at the last of the calls whose mistakes are asked for."""
    here = [item for item in calls if item.path in asked]
    if not here:
        return []
    notes = tuple(
        f"also here: {item.path}:{item.call.span.line}" for item in calls if item is not here[-1]
    )
    number = "two" if len(calls) == 2 else str(len(calls))
    message = f'{number} HOW calls want the module "{name}": give each a name of its own'
    return [static_finding(here[-1], diagnostics.NAME, message, notes=notes)]


def _case_clashes(single: list[Specialization], asked: set[str]) -> Iterator[Finding]:
    """Names whose files are one file where the file system ignores case."""
    spellings: dict[str, list[Specialization]] = {}
    for item in single:
        spellings.setdefault(item.name.lower(), []).append(item)
    for calls in spellings.values():
        here = [item for item in calls if item.path in asked]
        if len(calls) > 1 and here:
            names = " and ".join(f'"{item.name}"' for item in calls)
            message = (
                f"the modules {names} would be one file where case does not count: "
                "give them names that differ in more"
            )
            others = [item for item in calls if item is not here[-1]]
            notes = tuple(f"also here: {item.path}:{item.call.span.line}" for item in others)
            yield static_finding(here[-1], diagnostics.NAME, message, notes)


def _static_findings(item: Specialization) -> list[Finding]:
    messages = opaque_arguments(item.call)
    if len(item.name.encode()) > _LONGEST_NAME:
        messages.insert(0, "the name is too long for a file: rename the instance")
    if item.name.lower() in RESERVED:
        messages.insert(0, f'an instance cannot be called "{item.name}": rename it')
    return [static_finding(item, diagnostics.STATIC, message) for message in messages]


RESERVED = ("__init__", "__main__")
_LONGEST_NAME = 255 - len(".py")


def static_finding(
    item: Specialization, code: diagnostics.Code, message: str, notes: tuple[str, ...] = ()
) -> Finding:
    """A finding at a call."""
    return project_finding(item.path, item.call.span, code, message, notes)
