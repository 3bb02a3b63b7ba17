"""The stages, in order: check, plan, analyse, specialize, render, format, compare, write.

[tool.how]  --settings-->  Settings
Settings    --check----->  Checked            (mypy runs; records are read)
Checked     --plan------>  Plan               (which modules, by which names; unnamed calls)
HOW source  --analyse--->  Blueprint          (a HOW as text with holes: once for each HOW, and
                                               each way in which constants choose what it does)
Plan        --key------->  KeyedPlan          (all that each module depends on)
KeyedPlan   --make------>  Modules            (of those that are not what they should be already:)
Blueprint   --specialize-> SpecializedModule  (holes filled, imports computed)
            --render----->  text  --format-->  text
Modules     --compare--->  Difference         (against the files and the lock)
            --write----->  files and how.lock

`kept` has what earlier runs found out: blueprints, and the keys of the modules that they made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from how_codegen.check import Checked, check
from how_codegen.check.verdict import Verdict, judge
from how_codegen.definitions import Definitions
from how_codegen.errors import HowError
from how_codegen.files.stamps import changed_since
from how_codegen.findings import Finding
from how_codegen.kept.memory import Memory
from how_codegen.kept.modules import Kept
from how_codegen.key import keyed_plan, project_of
from how_codegen.lock import FILE_NAME, Lock, dumped
from how_codegen.make import Made, Modules, make_modules
from how_codegen.mistakes import mistakes
from how_codegen.plan import Plan, UnnamedCall, make_plan
from how_codegen.plan.settled import Settled, Sources, settled, to_keep
from how_codegen.plan.unnamed import Wish, with_unnamed, without_modules
from how_codegen.progress import Progress, silent
from how_codegen.settings import Settings
from how_codegen.write import (
    KEPT,
    Difference,
    State,
    apply,
    compare,
    missing_package_file,
    module_file,
    read_lock,
    remove_leftovers,
)
from how_codegen.write.next_lock import lock_after


class Generation(msgspec.Struct, frozen=True, kw_only=True):
    """What generating would do, before anything is written.

    `hidden` says why calls get no module where mypy's configuration disables the code of that.
    """

    checked: Checked
    plan: Plan
    blocking: tuple[Finding, ...]
    hidden: tuple[Finding, ...]
    other_errors: int
    modules: Modules
    definitions: Definitions
    differences: tuple[Difference, ...]
    old_lock: Lock
    memory: Memory

    @property
    def is_done(self) -> bool:
        """Is nothing wrong, and every module what it should be?"""
        return not self.blocking and all(one.state is State.FRESH for one in self.differences)

    @property
    def made(self) -> dict[str, Made]:
        """The modules by name."""
        return self.modules.made

    @property
    def ignored(self) -> tuple[UnnamedCall, ...]:
        """The calls under a `# type: ignore`."""
        return tuple(item for item in self.plan.unnamed if item.call.ignored)

    def in_state(self, *states: State) -> list[Difference]:
        """The modules in one of these states."""
        return [difference for difference in self.differences if difference.state in states]


class _Asked(msgspec.Struct, frozen=True):
    """The modules that are asked for by name, whether those of unnamed calls are tried, and who is
    told how far it has got."""

    names: frozenset[str]
    try_unnamed: bool
    progress: Progress


def prepare_generation(
    settings: Settings,
    only: Sequence[str] = (),
    *,
    try_unnamed: bool = False,
    progress: Progress = silent,
) -> Generation:
    """Check the project and make its modules, in memory.

    `only` names the modules to deal with; all, where it is empty. With `try_unnamed`, the modules
    of unnamed calls are made that nobody asks for, to see whether they can be. Raises `HowError`
    for a configuration that cannot be used and for names that no call has.
    """
    asked = _Asked(frozenset(only), try_unnamed, progress)
    checked = check(settings)
    memory = Memory.open(checked.kept_folder)
    lock = memory.lock(settings.root) or read_lock(settings)
    overlay: dict[str, str] = {}
    rounds = 1
    generation = _generate(settings, checked, memory, lock, asked)
    while _seen_otherwise(settings, generation, overlay):
        # A chain of instances that import each other's modules settles one link a round.
        if rounds > len(generation.plan.wanted) + 1:
            raise HowError(
                "generated modules that import each other do not settle",
                tip="pass the instance itself to a HOW call, not the module made from it",
            )
        overlay = _changed(generation)
        rounds += 1
        checked = check(settings, overlay=overlay)
        generation = _generate(settings, checked, memory, lock, asked)
    if not only:
        return generation
    keep(settings, generation)  # while it still is about all modules
    if generation.checked.complete:
        _refuse_unknown(only, generation.plan)
    # What only re-exports another module's workflow is no use without that one.
    needed = {made.reexports for name, made in generation.made.items() if name in only}
    names = {*only, *needed}
    chosen = tuple(item for item in generation.differences if item.name in names)
    return msgspec.structs.replace(generation, differences=chosen)


def check_paths(settings: Settings, paths: Sequence[str]) -> Verdict:
    """What is wrong in some files and folders, and in what they import as far as that shows there.

    Paths are relative to the project's root. What keeps a call from becoming a module is a mistake
    in the project's sources only. Raises `HowError` for paths that lead to no Python.
    """
    checked = check(settings, paths)
    verdict = judge(checked, settings)
    plan = make_plan(checked)
    asked = {item.path for item in checked.modules.values() if item.is_asked}
    part = msgspec.structs.replace(
        plan,
        specializations=tuple(item for item in plan.specializations if item.path in asked),
        refused=tuple(item for item in plan.refused if item.path in asked),
        findings=tuple(finding for finding in plan.findings if finding.path in asked),
    )
    memory = Memory.open(checked.kept_folder)
    problems: tuple[Finding, ...] = ()
    if checked.complete:
        definitions = Definitions(settings, checked, memory.blueprints)
        project = project_of(settings, checked, memory.kept)
        keyed = keyed_plan(settings, project, checked, part, definitions, memory.kept)
        unmade = make_modules(settings, keyed, definitions, memory.kept).unmade
        problems = tuple(one.finding for one in unmade)
        definitions.save(is_whole=False)
    blocking, _ = mistakes(checked, verdict, part, problems)
    return Verdict(blocking, verdict.others)


def _wish(settings: Settings, lock: Lock, asked: _Asked) -> Wish:
    """Which unnamed calls get modules."""
    known = {entry.unnamed: entry.name for entry in lock.entries.values() if entry.unnamed}
    return Wish(settings.unnamed, known, asked.names)


class _Run(msgspec.Struct, frozen=True):
    """One check of the project, and what is asked for and known about it."""

    settings: Settings
    checked: Checked
    kept: Kept
    definitions: Definitions
    wish: Wish
    asked: _Asked


class _Made(msgspec.Struct, frozen=True):
    """The plan of a run, and its modules."""

    plan: Plan
    modules: Modules


def _generate(
    settings: Settings, checked: Checked, memory: Memory, lock: Lock, asked: _Asked
) -> Generation:
    """All stages but the first and the last."""
    verdict, wish = judge(checked, settings), _wish(settings, lock, asked)
    definitions = Definitions(settings, checked, memory.blueprints)
    run = _Run(settings, checked, memory.kept, definitions, wish, asked)
    differences: list[Difference] = []
    if checked.complete:
        made = _made(run)
        texts = {name: item.text for name, item in made.modules.made.items()}
        differences = compare(settings, texts, lock, made.plan.wanted)
    else:  # nothing is known of the calls, so nothing is compared
        made = _Made(make_plan(checked), Modules({}, (), memory.kept))
    problems = [one.finding for one in made.modules.unmade if not wish.is_optional(one.item)]
    blocking, hidden = mistakes(checked, verdict, made.plan, problems)
    return Generation(
        checked=checked,
        plan=made.plan,
        blocking=blocking,
        hidden=hidden,
        other_errors=verdict.others,
        modules=made.modules,
        definitions=definitions,
        differences=tuple(differences),
        old_lock=lock,
        memory=memory,
    )


def _made(run: _Run) -> _Made:
    """The modules of a whole project; of settled sources, as they are kept."""
    settings, kept, sources = run.settings, run.kept, Sources(run.checked)
    project, same = project_of(settings, run.checked, kept), Settled()
    facts = run.definitions.facts.digest
    is_like_before = (project.key, facts) == (kept.project, kept.facts)
    if is_like_before and not (run.wish.is_any or run.asked.try_unnamed):
        same = settled(sources, run.checked, kept, settings.root)
    plan = _planned(run, same)
    keyed = keyed_plan(settings, project, run.checked, plan, run.definitions, kept)
    modules = make_modules(settings, keyed, run.definitions, kept, run.asked.progress)
    constants = run.definitions.constants | (kept.constants if same.sources else frozenset())
    after = to_keep(modules.kept, sources, same, constants)
    after = msgspec.structs.replace(after, project=project.key, facts=facts)
    return _Made(
        without_modules(plan, _impossible(modules, run.wish)),
        msgspec.structs.replace(modules, kept=after),
    )


def _planned(run: _Run, same: Settled) -> Plan:
    """The plan, with the modules of unnamed calls that are asked for."""
    plan, wish = make_plan(run.checked, same), run.wish
    is_wished = wish.every or wish.known or wish.names - plan.wanted or run.asked.try_unnamed
    return with_unnamed(plan, wish, try_all=run.asked.try_unnamed) if is_wished else plan


def _impossible(modules: Modules, wish: Wish) -> dict[str, str]:
    """Why modules cannot be made that nobody needs, by their names."""
    return {
        one.item.name: one.finding.message for one in modules.unmade if wish.is_optional(one.item)
    }


def keep(settings: Settings, generation: Generation, lock: Lock | None = None) -> None:
    """Keep what this run found out; `lock` is the project's, if this run wrote another."""
    lock = generation.old_lock if lock is None else lock
    if generation.checked.complete:
        generation.definitions.save(is_whole=not generation.plan.settled.sources)
        right = frozenset(item.name for item in generation.in_state(State.FRESH))
        generation.memory.keep(settings.root, generation.modules.kept, right, lock)


def write_generation(settings: Settings, generation: Generation, *, force: bool) -> None:
    """Write what is missing or stale, delete what is orphaned; with `force`, edited files too.

    Raises:
        HowError: a file cannot be written, or a file was changed meanwhile.
    """
    states = [State.MISSING, State.STALE, State.ORPHANED]
    if force:
        states += [State.EDITED, State.FOREIGN]
    todo = [
        difference
        for difference in generation.in_state(*states)
        if difference.new is not None or difference.state is not State.FOREIGN
    ]
    after = dumped(_lock_after(settings, generation, force=force), generation.old_lock)
    remove_leftovers(settings, generation.old_lock)
    if not todo and not _must_write(settings, generation, after):
        keep(settings, generation)
        return
    _refuse_changed_sources(settings, generation.checked)
    apply(settings, todo, generation.old_lock, after)
    keep(settings, generation, after)


def _must_write(settings: Settings, generation: Generation, after: Lock) -> bool:
    """Is there anything to write beside modules?"""
    return (
        _differs(after, generation.old_lock)
        or not generation.old_lock.is_canonical
        or missing_package_file(settings, after) is not None
    )


def _refuse_changed_sources(settings: Settings, checked: Checked) -> None:
    """What mypy said of a file, and what was read from it later, must be about the same text."""
    stamps = {
        item.path: item.stamp
        for item in checked.modules.values()
        if item.stamp is not None and not item.is_output
    }
    for file in changed_since(settings.root, stamps):
        raise HowError(
            "it was changed while `how generate` was running; nothing was written",
            tip="run `how generate` again",
            place=file,
        )


def other_changes(settings: Settings, generation: Generation) -> Iterator[tuple[str, State]]:
    """What generating would change beside modules."""
    after = _lock_after(settings, generation, force=False)
    package = missing_package_file(settings, after)
    if package is not None:
        yield package, State.MISSING
    if _differs(after, generation.old_lock):
        yield FILE_NAME, State.STALE


def _differs(after: Lock, before: Lock) -> bool:
    return after.entries != before.entries or not before.is_settled


def _changed(generation: Generation) -> dict[str, str]:
    return {
        difference.file: difference.new
        for difference in generation.differences
        if difference.new is not None and difference.state is not State.FRESH
    }


def _seen_otherwise(settings: Settings, generation: Generation, overlay: Mapping[str, str]) -> bool:
    """Did mypy see another text of a module that the project imports than the one to write?"""
    changed, checked = _changed(generation), generation.checked
    if not checked.complete:
        return False
    used = {
        module_file(settings, module.removeprefix(f"{settings.output_module}."))
        for module in checked.output_used
    }
    different = {file for file in {*changed, *overlay} if overlay.get(file) != changed.get(file)}
    # Who imports the package may mean any module of it.
    is_package_used = settings.output_module in checked.output_used
    return bool(used & different) or (is_package_used and bool(different))


def _refuse_unknown(only: Sequence[str], plan: Plan) -> None:
    known = sorted(plan.wanted)
    for name in only:
        if name not in known:
            raise HowError(
                f'no HOW call is bound to the name "{name}"',
                tip=f"there are: {', '.join(known)}" if known else "no HOW call is bound to a name",
            )


def _lock_after(settings: Settings, generation: Generation, *, force: bool) -> Lock:
    """The lock that goes with the files once the differences are written."""
    made = {name: item.entry for name, item in generation.made.items()}
    written = [item for item in generation.differences if force or item.state not in KEPT]
    return lock_after(settings, generation.old_lock, written, made, generation.plan.wanted)
