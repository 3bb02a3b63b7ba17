"""Calls that are bound to no module-level name: the names of their modules."""

from __future__ import annotations

from tests.generate.projects import CALLS, HOWS, TASKS, Project
from tests.generate.unnamed_calls import generated, made_now

MORE_TASKS = """\
from how_codegen import define


@define.task(name="doubled")
async def clean(text: str) -> str:
    return text + text
"""


def _with_uses(project: Project, *calls: str) -> None:
    imports = ["from shop import more, tasks", "from shop.hows import pipe, repeat"]
    body = [f"    {call}" for call in calls]
    project.write("shop/more.py", MORE_TASKS)
    project.write("shop/uses.py", "\n".join([*imports, "", "", "def main() -> None:", *body, ""]))


def test_calls_that_would_have_one_name_are_told_apart(repeating: Project) -> None:
    _with_uses(
        repeating,
        "pipe(tasks.clean, tasks.clean)",
        "pipe(more.clean, tasks.clean)",
        "repeat(tasks.clean, 2)",
        "repeat(tasks.clean, 3)",
        "repeat(tasks.clean, 3, '%')",
    )
    made = made_now(repeating, "--unnamed")
    ordinary = {"pipe_clean_clean", "repeat_clean", "repeat_clean_3"}
    assert ordinary < made
    others = sorted(made - ordinary)
    assert ["pipe_clean_clean_", "repeat_clean_"] == [name[:-4] for name in others]
    assert all(set(name[-4:]) <= set("0123456789abcdef") for name in others)


def test_names_stay_when_lines_move_and_calls_are_added(repeating: Project) -> None:
    calls = ["pipe(tasks.clean, tasks.clean)", "repeat(tasks.clean, 3)"]
    _with_uses(repeating, *calls)
    assert {"pipe_clean_clean", "repeat_clean"} == made_now(repeating, "--unnamed")
    before = repeating.modules()
    first = ["pipe(more.clean, tasks.clean)", "repeat(tasks.clean, 2)"]
    _with_uses(repeating, *first, "", *calls)
    assert 4 == len(made_now(repeating, "--unnamed"))
    assert before.items() <= repeating.modules().items()
    # A name that two calls competed for stays when one of them is gone.
    kept = repeating.modules()
    _with_uses(repeating, *first)
    assert {name for name in kept if name not in before} | {"counted.py", "spelled.py"} == set(
        generated(repeating)
    )


def test_a_suffix_does_not_follow_the_how(repeating: Project) -> None:
    _with_uses(repeating, "pipe(tasks.clean, tasks.clean)", "pipe(more.clean, tasks.clean)")
    names = made_now(repeating, "--unnamed")
    repeating.replace("shop/hows.py", "value", "given")
    repeating.write("shop/tasks.py", TASKS.replace("text.strip()", "text"))
    assert names == made_now(repeating)
    (repeating.root / "how.lock").unlink()
    (repeating.root / "shop/workflows").rename(repeating.root / "old")
    assert names == made_now(repeating, "--unnamed")


def test_a_name_of_an_instance_is_the_instances(repeating: Project) -> None:
    _with_uses(repeating, "pipe(more.clean, tasks.clean)")
    assert {"pipe_clean_clean"} == made_now(repeating, "--unnamed")
    repeating.write("shop/calls.py", CALLS + "Pipe_Clean_Clean = pipe(spell, clean)\n")
    made = made_now(repeating)
    assert 2 == len(made)
    assert "Pipe_Clean_Clean" in made
    assert "pipe_clean_clean" not in made


def test_a_long_name_is_cut_short(repeating: Project) -> None:
    inner = "tasks.clean"
    for _ in range(12):
        inner = f"pipe({inner}, tasks.spell)"
    _with_uses(repeating, inner, f"pipe({inner}, tasks.count)")
    made = made_now(repeating, "--unnamed")
    assert 2 == len(made)
    assert all(len(name) <= 65 for name in made)
    assert all(name.startswith("pipe_") for name in made)


UNDERSCORED = """

@define.how
def _class(step: Routine[[A], A] | None = None) -> Routine[[str], str]:
    async def workflow(value: str) -> str:
        return value

    return workflow
"""


def test_no_name_is_a_keyword(fresh: Project) -> None:
    fresh.write("shop/hows.py", HOWS + UNDERSCORED)
    fresh.write("shop/uses.py", "from shop.hows import _class\n\n_ = _class()\n")
    assert "how_class" in made_now(fresh, "--unnamed")
