"""The shop with calls that are bound to no module-level name, and what is made of them."""

from __future__ import annotations

from tests.generate.projects import Project

USES = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell

_ = pipe(spell, spell)


def main() -> None:
    print(pipe(clean, count), [pipe(spell, count)])


class Shop:
    routine = pipe(spell, count)
"""

MADE = ["counted.py", "pipe_spell_count.py", "pipe_spell_spell.py", "spelled.py"]
NAMED = ["counted.py", "spelled.py"]


REPEAT = """

@define.how(name="repeat")
def repeat(step: Routine[[A], A], times: int, label: str = "") -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow
"""


def generated(project: Project, *arguments: str) -> list[str]:
    said = project.how("generate", *arguments)
    assert 0 == said.code, said.out + said.err
    checked = project.how("generate", "--check")
    assert (0, "") == (checked.code, checked.out)
    return list(project.modules())


def lines(project: Project, path: str) -> list[str]:
    """What `how list` says of the calls in a file, without the routines."""
    said = project.how("list")
    assert 0 == said.code, said.err
    return [line.strip() for line in said.out.splitlines() if f"  {path}:" in line]


def made_now(project: Project, *arguments: str) -> set[str]:
    return {name.removesuffix(".py") for name in generated(project, *arguments)} - {
        "counted",
        "spelled",
    }
