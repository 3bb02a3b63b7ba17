"""Where a module is, and how it imports from its project."""

from __future__ import annotations

from typing import NamedTuple

from tests.properties.dice import Dice


class Place(NamedTuple):
    """Where a module is; one that `is_package` is an `__init__.py`.

    One that `is_relative` names modules of its project by dots.
    """

    module: str
    is_package: bool
    is_relative: bool

    @property
    def file(self) -> str:
        ending = "/__init__.py" if self.is_package else ".py"
        return self.module.replace(".", "/") + ending

    def named(self, module: str) -> str:
        """How an import from a module of the project names it."""
        if not self.is_relative:
            return module
        package, parts = self.module.split("."), module.split(".")
        if not self.is_package:
            package.pop()
        same = next(n for n in range(len(package), -1, -1) if package[:n] == parts[:n])
        return "." * (len(package) - same + 1) + ".".join(parts[same:])

    def imported(self, module: str, what: str) -> str:
        """A statement that imports something from a module of the project."""
        return f"from {self.named(module)} import {what}"


def calls_place(dice: Dice, number: int) -> Place:
    """The place of the module of calls of this number."""
    is_relative = dice.chance(40)
    if is_relative:
        dice.note("calls: relative imports")
    return Place(f"lab.calls_{number}", False, is_relative)


def how_place(dice: Dice, number: int) -> Place:
    """The place of the HOW module of this number."""
    is_package, is_relative = dice.chance(25), dice.chance(40)
    if is_package:
        dice.note("HOW module: a package")
    if is_relative:
        dice.note("HOW module: relative imports")
    return Place(f"lab.hows.hows_{number}", is_package, is_relative)
