"""What a module uses of another one: its HOWs, and instances of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.properties.calls import Instance
from tests.properties.dice import Dice
from tests.properties.hows import How
from tests.properties.places import Place


def other_hows(
    dice: Dice, place: Place, module: str, hows: Sequence[How]
) -> tuple[list[str], list[How]]:
    """Some HOWs of another module as one module may call them, and the imports for that."""
    package, _, last = module.rpartition(".")
    imports: list[str] = []
    found: list[How] = []
    for how in dice.some([one for one in hows if one.is_plain], 1, 3):
        way = dice.pick(("from", "module", "dotted", "star"))
        if way == "from":
            imports.append(place.imported(module, how.name))
            found.append(how)
        elif way == "module":
            imports.append(place.imported(package, last))
            found.append(replace(how, name=f"{last}.{how.name}"))
        elif way == "dotted":
            imports.append(f"import {module}")
            found.append(replace(how, name=f"{module}.{how.name}"))
        else:
            imports.append(place.imported(module, "*"))
            found.append(how)
    return list(dict.fromkeys(imports)), found


def other_instances(
    dice: Dice, place: Place, module: str, instances: Sequence[Instance]
) -> tuple[list[str], list[str]]:
    """Some instances of another module, as one module names them, and the imports for that."""
    package, _, last = module.rpartition(".")
    imports: list[str] = []
    found: list[str] = []
    for one in dice.some([one for one in instances if one.how.is_plain], 0, 2):
        if dice.chance(50):
            alias = f"other_{one.name}"
            imports.append(place.imported(module, f"{one.name} as {alias}"))
            found.append(alias)
        else:
            imports.append(place.imported(package, last))
            found.append(f"{last}.{one.name}")
    return list(dict.fromkeys(imports)), found
