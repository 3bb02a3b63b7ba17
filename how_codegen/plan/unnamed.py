"""HOW calls that are bound to no module-level name: in functions, classes, other calls and so on.

One that is equal to an instance has that one's module. Any other gets a module of its own when
that is asked for, equal ones one together, under a name made of its HOW and its routines.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import count

import msgspec

from how_codegen.fingerprint import identity
from how_codegen.plan import RESERVED, Plan, Specialization, UnnamedCall
from how_codegen.plan.calls import inner_calls, opaque_arguments, routine_names
from how_codegen.records import ConstantArgument, HowCall, Name


class Wish(msgspec.Struct, frozen=True):
    """Which unnamed calls get a module.

    `every` is True for all of them, False for none; None for those that have one already, which
    `known` says: the names by the calls' identities. `names` are asked for in any case.
    """

    every: bool | None = None
    known: Mapping[str, str] = {}
    names: frozenset[str] = frozenset()

    @property
    def is_any(self) -> bool:
        """Is any asked for, or any module by its name?"""
        return bool(self.every or self.known or self.names)

    def has_module(self, call: HowCall) -> bool:
        """Has an unnamed call a module, which is to stay?"""
        return self.every is not False and identity(call) in self.known

    def is_optional(self, item: Specialization) -> bool:
        """Is it nobody's mistake if no module can be made: nobody relies on it so far?"""
        is_named = not item.identity or item.name in self.names
        return not is_named and not self.has_module(item.call)


def with_unnamed(plan: Plan, wish: Wish, *, try_all: bool = False) -> Plan:
    """The plan with the modules of unnamed calls that the wish asks for.

    It says of each unnamed call what it has, could have, or why it cannot. With `try_all`, the
    others' modules are planned too, to see whether they can be made.
    """
    instances: dict[_Key, str] = {}
    hows = {item.call.how for item in plan.unnamed}
    for named in sorted(plan.specializations, key=lambda named: named.place):
        if named.call.how in hows:
            instances.setdefault(_key(named.call), named.name)
    seen = [_looked_at(item, instances) for item in plan.unnamed]
    alone = [item.call for item in seen if not (item.same or item.obstacle)]
    names = _names(alone, wish.known, plan.wanted)
    found = tuple(_named(item, names, wish) for item in seen)
    # What a `# type: ignore` hides for a while is no orphan.
    hidden = {
        wish.known[identity(one.call)] for one in seen if one.obstacle and wish.has_module(one.call)
    }
    planned: dict[str, Specialization] = {}
    for item in found:
        if item.name is not None and (item.is_asked or try_all):
            call = item.call
            made = Specialization(item.name, item.module, item.path, call, identity(call))
            planned.setdefault(item.name, made)
    return msgspec.structs.replace(
        plan,
        specializations=tuple(
            sorted((*plan.specializations, *planned.values()), key=lambda item: item.name)
        ),
        unnamed=found,
        wanted=plan.wanted | planned.keys() | hidden,
    )


def without_modules(plan: Plan, impossible: Mapping[str, str]) -> Plan:
    """The plan without modules that could not be made; `impossible` says why, by their names."""
    if not impossible:
        return plan
    return msgspec.structs.replace(
        plan,
        specializations=tuple(item for item in plan.specializations if item.name not in impossible),
        unnamed=tuple(_without(item, impossible) for item in plan.unnamed),
        wanted=plan.wanted - impossible.keys(),
    )


def _without(item: UnnamedCall, impossible: Mapping[str, str]) -> UnnamedCall:
    obstacle = impossible.get(item.name or "")
    if obstacle is None:
        return item
    return msgspec.structs.replace(item, name=None, obstacle=obstacle, is_asked=False)


_Key = tuple[Name, str, tuple[object, ...]]


def _key(call: HowCall) -> _Key:
    """Equal for calls that give equal modules."""
    return call.how, identity(call), call.solved


def _looked_at(item: UnnamedCall, instances: Mapping[_Key, str]) -> UnnamedCall:
    """The call, with the equal instance or with what stands in the way of any module."""
    obstacle = _obstacle(item.call)
    if obstacle is not None:
        return msgspec.structs.replace(item, obstacle=obstacle)
    return msgspec.structs.replace(item, same=instances.get(_key(item.call)))


def _obstacle(call: HowCall) -> str | None:
    if call.ignored:
        return "it is under a `# type: ignore`"
    if not call.accepted:
        return "it has a mistake"
    messages = [message for one in (*inner_calls(call), call) for message in one.obstacles]
    return next(iter([*messages, *opaque_arguments(call)]), None)


def _named(item: UnnamedCall, names: Mapping[_Key, str], wish: Wish) -> UnnamedCall:
    name = None if item.same or item.obstacle else names[_key(item.call)]
    if name is None:
        return item
    is_asked = wish.has_module(item.call) or wish.every is True or name in wish.names
    return msgspec.structs.replace(item, name=name, is_asked=is_asked)


# -------------------------------------------------------------------------------- names


def _names(calls: Iterable[HowCall], known: Mapping[str, str], wanted: Set[str]) -> dict[_Key, str]:
    """A name for each call: the one that it had, or the first that no other has."""
    waiting = {_key(call): call for call in calls}
    # Files whose names differ by case alone are one file on some systems.
    taken = {name.casefold() for name in (*wanted, *RESERVED)}
    found: dict[_Key, str] = {}
    for key, call in waiting.items():
        before = known.get(identity(call), "")
        if before and before.casefold() not in taken and _is_one_of(before, _candidates(call)):
            found[key] = before
            taken.add(before.casefold())
    for key, call in waiting.items():
        if key not in found:
            found[key] = next(name for name in _candidates(call) if name.casefold() not in taken)
            taken.add(found[key].casefold())
    return found


_DIGITS = (4, 8, 16, 64)
"""How many digits of a call's identity tell it from others that would have its name."""


def _is_one_of(name: str, candidates: Iterator[str]) -> bool:
    return any(name == candidate for candidate, _ in zip(candidates, range(20), strict=False))


def _candidates(call: HowCall) -> Iterator[str]:
    """The names for a call, the best first: they depend on nothing but the call."""
    base = _base(call)
    yield base
    constants = _joined(_constants(call))
    if constants and len(base) + len(constants) < _LONGEST:
        yield f"{base}_{constants}"
    digits = identity(call)
    yield from (f"{base}_{digits[:number]}" for number in _DIGITS)
    yield from (f"{base}_{number}" for number in count(2))


_LONGEST = 60


def _base(call: HowCall) -> str:
    """The HOW's name and those of the routines, as far as they are not too long."""
    words = [_joined([call.how.last]), *(_joined([name]) for name in routine_names(call))]
    kept = words[0][:_LONGEST].rstrip("_")
    for number, word in enumerate(words[1:], 1):
        rest = f"_and_{len(words) - number}_more"
        is_last = number == len(words) - 1
        if len(f"{kept}_{word}") + (0 if is_last else len(rest)) > _LONGEST:
            kept += rest
            break
        kept += f"_{word}" if word else ""
    is_usable = kept.isidentifier() and not keyword.iskeyword(kept)
    return kept if is_usable else f"how_{kept}"


def _constants(call: HowCall) -> list[str]:
    values = [argument.value for argument in call.arguments]
    found = [value.source for value in values if isinstance(value, ConstantArgument)]
    return [f"minus {text}" if text.startswith("-") else text for text in found]


def _joined(texts: Iterable[str]) -> str:
    """The words of texts as one name, or the end of one."""
    whole = unicodedata.normalize("NFKC", " ".join(texts))  # as Python does with its names
    words = [word.strip("_") for word in re.findall(r"\w+", whole)]
    joined = "_".join(word for word in words if f"_{word}".isidentifier())
    return re.sub("__+", "_", joined)
