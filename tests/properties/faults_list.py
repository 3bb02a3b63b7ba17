"""The faults that the property test must catch, as changes to the generator's text."""

from __future__ import annotations

from typing import NamedTuple


class Patch(NamedTuple):
    """A piece of a file of `how_codegen` that stands there once, and what takes its place."""

    file: str
    old: str
    new: str


class Fault(NamedTuple):
    """A mistake that somebody could make. `is_random`: it shows in a second run only."""

    name: str
    patches: tuple[Patch, ...]
    is_random: bool = False


NAMES, ANALYSED = "specialize/namespace.py", "analyse/names.py"
SLOTS, FILL, WORKFLOWS = "specialize/slots.py", "specialize/fill.py", "specialize/workflows.py"
FOLD, REPLACED = "specialize/fold.py", "analyse/replacing.py"
GLOBALS, MEMBERS = "specialize/globals.py", "specialize/members.py"

FAULTS = (
    Fault(
        "a clash is not renamed",
        (Patch(NAMES, "if name not in self._taken and not keyword", "if not keyword"),),
    ),
    Fault(
        "what the workflow binds hides imports",
        (Patch(ANALYSED, "self.bound |= own\n", "self.bound |= set()\n"),),
    ),
    Fault(
        "two routines of one name are one",
        (
            Patch(
                NAMES,
                "key = (module, root)\n",
                "key = next((one for one in self._names if one[1] == root), (module, root))\n",
            ),
        ),
    ),
    Fault(
        "`is None` folded the wrong way",
        (Patch(FILL, "if decided != hole.is_negated", "if decided == hole.is_negated"),),
    ),
    Fault(
        "a comparison of constants folded the wrong way",
        (Patch(FILL, "return TRUE if holds else FALSE", "return FALSE if holds else TRUE"),),
    ),
    Fault(
        "a rebound name imported directly",
        (Patch(GLOBALS, "case OwnName(rebound=False):", "case OwnName():"),),
    ),
    Fault(
        "a constant evaluated at each use",
        (
            Patch(
                SLOTS,
                "            return text\n        return self._once(text, parameter, lambda: text)",
                '            return text\n        return f"({text})"',
            ),
        ),
    ),
    Fault(
        "equal calls with state are one",
        (
            Patch(
                "specialize/sharing.py",
                "    return not any(\n        blueprints[one].keeps_state",
                "    return True or not any(\n        blueprints[one].keeps_state",
            ),
        ),
    ),
    Fault(
        "a nested call bound to that of another call",
        (
            Patch(
                WORKFLOWS,
                "        if call in self._made:\n",
                "        call = next((one for one in self._made if one.how == call.how), call)\n"
                "        if call in self._made:\n",
            ),
        ),
    ),
    Fault(
        "nested calls made in another order",
        (
            Patch(
                WORKFLOWS,
                "for argument in _ordered(call):\n"
                "        for inner in _calls_in(argument.value):\n"
                "            yield from",
                "for argument in _ordered(call)[::-1]:\n"
                "        for inner in _calls_in(argument.value):\n"
                "            yield from",
            ),
        ),
    ),
    Fault(
        "a nested call in a slot that is not used is lost",
        (Patch(WORKFLOWS, "if self._does_something(inner):", "if False:"),),
    ),
    Fault(
        "a default is lost",
        (Patch(SLOTS, "default = fill(declared.default or ())", 'default = "None"'),),
    ),
    Fault(
        "two slots swapped",
        (
            Patch(
                WORKFLOWS,
                "slots = Slots(blueprint, call.arguments, around, wide)",
                "first = call.arguments[1::-1]\n"
                "        swapped = tuple(\n"
                "            msgspec.structs.replace(one, value=other.value)\n"
                "            for one, other in zip(call.arguments, (*first, *call.arguments[2:]))\n"
                "        )\n"
                "        slots = Slots(blueprint, swapped, around, wide)",
            ),
        ),
    ),
    Fault(
        "`**slots` in reverse",
        (
            Patch(SLOTS, "one.value)) for one in found])", "one.value)) for one in found[::-1]])"),
            Patch(MEMBERS, "for one in found]\n    values", "for one in found[::-1]]\n    values"),
            Patch(
                MEMBERS, "[one.value for one in found]\n", "[one.value for one in found[::-1]]\n"
            ),
        ),
    ),
    Fault(
        "a loop over routines written out in reverse",
        (Patch(FILL, "enumerate(rounds)", "enumerate(rounds[::-1])"),),
    ),
    Fault(
        "a wide type is not annotated",
        (Patch(GLOBALS, "if not is_narrow and not are_literals:", "if True:"),),
    ),
    Fault(
        "a type variable is not solved",
        (Patch(GLOBALS, "solved = self._solution(binding, name)\n", "solved = None\n"),),
    ),
    Fault(
        "imports for type checkers are dropped",
        (Patch(NAMES, "return self._sorted(typing_only=True)", "return ()"),),
    ),
    Fault(
        "an f-string's hole with quotes in it",
        (Patch(SLOTS, 'if not any(mark in text for mark in "\'\\"\\\\"):', "if True:"),),
    ),
    Fault(
        "a negative number without parentheses",
        (
            Patch(
                SLOTS, 'return f"({text})" if text.startswith(("-", "+")) else text', "return text"
            ),
        ),
    ),
    Fault(
        "a plain function given a key as it is",
        (Patch(FILL, "not None and routine.takes_one:", "not None and not routine.takes_one:"),),
    ),
    Fault(
        "a decided `elif` left out",
        (Patch(FOLD, "return cst.Else(body=updated_node.body", "cst.Else(body=updated_node.body"),),
    ),
    Fault(
        "a generator without its `yield`",
        (Patch(FOLD, "if _has_yield(original_node.body) and not", "if False and not"),),
    ),
    Fault(
        "another word in `{word=}`",
        (
            Patch(
                REPLACED,
                "source = self._marker.source_text(bare)[1:-1]\n",
                "source = self._marker.source_text(bare)[1:-1].title()\n",
            ),
        ),
    ),
    Fault(
        "a relative import left as it is",
        (Patch(REPLACED, "if not original_node.relative:", "if True:"),),
    ),
    Fault(
        "a name bound in a comprehension is taken for a global",
        (Patch("analyse/python_scopes.py", "if around is self.scope:", "if True:"),),
    ),
    Fault(
        "a name used above where it is bound is taken for a global",
        (Patch("analyse/python_scopes.py", "_LATE = 1 << 40", "_LATE = 0"),),
    ),
    Fault(
        "names that depend on the hash seed",
        (Patch(NAMES, "f\"{module.rpartition('.')[2]}_{root}\"", 'f"{root}_{hash(root) % 9}"'),),
        is_random=True,
    ),
)
