"""A constant that another module assigns: edits there reach the modules that it decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.projects import SHOP, Project, new_project

HOWS = (
    SHOP["shop/hows.py"]
    + """

LEVEL = 1


@define.how(name="choose")
def choose(first: Routine[[A], B], second: Routine[[A], B], mode: str) -> Routine[[A], B]:
    if mode == "fast":

        async def workflow(value: A) -> B:
            for _ in range(LEVEL):
                await first(value)
            return await first(value)

        return workflow

    async def slow(value: A) -> B:
        return await second(value)

    return slow
"""
)
CALLS = (
    SHOP["shop/calls.py"]
    + """
from shop.hows import choose
from shop.modes import MODE

chosen = choose(clean, spell, MODE)
"""
)
MODULE = "shop/workflows/chosen.py"


@pytest.fixture
def project(tmp_path: Path, warm: Path) -> Project:
    files = {
        **SHOP,
        "shop/modes.py": 'MODE = "fast"\n',
        "shop/hows.py": HOWS,
        "shop/calls.py": CALLS,
        "shop/settings.py": "import shop.hows\nfrom shop import modes\n",
    }
    made = new_project(tmp_path / "project", warm, files)
    made.generated()
    return made


ASSIGNMENTS = {
    "assigned": 'modes.MODE = "slow"',
    "in a function": 'def change() -> None:\n    modes.MODE = "slow"',
    "in a method": 'class A:\n    def change(self) -> None:\n        modes.MODE = "slow"',
    "added to": 'modes.MODE += "er"',
    "by a loop": 'for modes.MODE in ("slow", "slower"):\n    pass',
    "one of several": '(modes.MODE, *rest) = "slow", 1',
    "by name": 'setattr(modes, "MODE", "slow")',
    "deleted": "del modes.MODE",
    "imported inside": 'def change() -> None:\n    import shop.modes as m\n\n    m.MODE = "slow"',
    "in a branch": 'if len("a"):\n    pass\nelse:\n    modes.MODE = "slow"',
    "in a loop": 'while not modes:\n    modes.MODE = "slow"',
    "after a loop": 'for _ in "a":\n    pass\nelse:\n    modes.MODE = "slow"',
    "in a handler": 'try:\n    pass\nexcept ValueError:\n    modes.MODE = "slow"',
    "in the end": 'try:\n    pass\nfinally:\n    modes.MODE = "slow"',
    "in a case": 'match len("a"):\n    case 1:\n        modes.MODE = "slow"',
    "under a manager": 'with open("a"):\n    modes.MODE = "slow"',
    "by a manager": 'with open("a") as modes.MODE:  # type: ignore[assignment]\n    pass',
    "with others": 'with open("a") as file, open("b") as [modes.MODE, *rest]:\n    pass',
    "in a property": (
        "class A:\n"
        "    @property\n"
        "    def mode(self) -> str:\n"
        '        return ""\n\n'
        "    @mode.setter\n"
        "    def mode(self, given: str) -> None:\n"
        "        modes.MODE = given"
    ),
    "by its full name": 'import shop.modes\n\nshop.modes.MODE = "slow"',
}


@pytest.mark.parametrize("statement", ASSIGNMENTS.values(), ids=ASSIGNMENTS)
def test_it_decides_no_more_when_generating(project: Project, statement: str) -> None:
    assert 'if MODE == "fast"' not in project.read(MODULE)
    project.write("shop/settings.py", project.read("shop/settings.py") + statement + "\n")
    assert 1 == project.how("generate", "--check").code
    project.generated()
    assert 'if MODE == "fast"' in project.read(MODULE)
    project.write("shop/settings.py", "")
    project.generated()
    assert 'if MODE == "fast"' not in project.read(MODULE)


def test_a_name_of_the_hows_module_is_reached_through_it(project: Project) -> None:
    assert "from shop.hows import LEVEL\n" in project.read(MODULE)
    project.write("shop/settings.py", "import shop.hows\n\nshop.hows.LEVEL = 2\n")
    project.generated()
    assert "range(hows.LEVEL)" in project.read(MODULE)


@pytest.mark.parametrize(
    "statement",
    ["print(modes.MODE)", "MODE = 1", "class A:\n    MODE = 1\n\n\nA.MODE = 2", "modes.OTHER = 1"],
)
def test_others_change_nothing(project: Project, statement: str) -> None:
    before = project.read(MODULE)
    project.write("shop/settings.py", project.read("shop/settings.py") + statement + "\n")
    project.generated()
    assert before == project.read(MODULE)
