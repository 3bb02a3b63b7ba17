"""What a version and a module depend on, and what they do not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.generate.projects import CALLS, SHOP, Project, new_project

MODULE = "shop/workflows/counted.py"


def versions(project: Project) -> tuple[str, str]:
    project.generated()
    return project.version("counted"), project.version("spelled")


def test_versions_differ_between_calls(shop: Project) -> None:
    counted, spelled = versions(shop)
    assert re.fullmatch("[0-9a-f]{8}", counted)
    assert counted != spelled


SAME_VERSION = {
    "comment": ("shop/hows.py", "# One after the other.", "# In turn."),
    "layout": (
        "shop/hows.py",
        "await second(await first(value))",
        "await second(\n  await first((value)))",
    ),
    "docstring": ("shop/hows.py", "-> C:\n", '-> C:\n        """One, two."""\n'),
    "headline": ("shop/calls.py", "counted = pipe", "# Counted.\ncounted = pipe"),
}


@pytest.mark.parametrize("change", SAME_VERSION)
def test_what_only_readers_see_is_written_under_the_same_version(
    fresh: Project, change: str
) -> None:
    before, text = fresh.version("counted"), fresh.read(MODULE)
    fresh.replace(*SAME_VERSION[change])
    assert before == versions(fresh)[0]
    assert (change == "layout") == (text == fresh.read(MODULE))


NO_CHANGE = {
    "task_version": ("shop/tasks.py", 'name="count", version="1"', 'name="count", version="2"'),
    "task_body": ("shop/tasks.py", "return len(text)", "return len(text) + 0"),
    "lines_above": ("shop/hows.py", "from typing", "\n\n# more\nfrom typing"),
    "other_code": ("shop/hows.py", "@define.how", "def unused() -> None: ...\n\n\n@define.how"),
}


@pytest.mark.parametrize("change", NO_CHANGE)
def test_what_does_not_concern_a_module_does_not_touch_it(fresh: Project, change: str) -> None:
    before = fresh.snapshot()
    file, old, new = NO_CHANGE[change]
    fresh.replace(file, old, new)
    fresh.generated()
    after = fresh.snapshot()
    assert {file} == {name for name in before if before[name] != after[name]}


def test_the_order_of_keywords_does_not_concern_a_module(fresh: Project) -> None:
    before = fresh.snapshot()
    fresh.replace("shop/calls.py", "pipe(clean, count)", "pipe(second=count, first=clean)")
    fresh.generated()
    after = fresh.snapshot()
    assert {"shop/calls.py"} == {name for name in before if before[name] != after[name]}


OTHER_VERSION = {
    "routine": ("shop/calls.py", "pipe(clean, count)", "pipe(spell, count)"),
    "code": (
        "shop/hows.py",
        "await second(await first(value))",
        "await second(await first((value, value)[0]))",
    ),
    "solved_type": (
        "shop/tasks.py",
        "async def count(text: str) -> int",
        "async def count(text: str) -> object",
    ),
    "used_name": (
        "shop/hows.py",
        "        return await",
        "        len(__name__)\n        return await",
    ),
}


@pytest.mark.parametrize("change", OTHER_VERSION)
def test_another_definition_is_another_version_and_the_old_one_comes_back(
    fresh: Project, change: str
) -> None:
    before, modules = fresh.version("counted"), fresh.modules()
    file, old, new = OTHER_VERSION[change]
    text = fresh.read(file)
    fresh.replace(file, old, new)
    assert before != versions(fresh)[0]
    fresh.write(file, text)
    assert before == versions(fresh)[0]
    assert modules == fresh.modules()


def test_a_constant_is_part_of_the_version(shop: Project) -> None:
    shop.replace("shop/hows.py", "second: Routine[[B], C])", "second: Routine[[B], C], n: int = 1)")
    shop.replace("shop/calls.py", "pipe(clean, count)", "pipe(clean, count, 2)")
    two = versions(shop)[0]
    shop.replace("shop/calls.py", "count, 2)", "count, 3)")
    three = versions(shop)[0]
    shop.replace("shop/calls.py", "count, 3)", "count, n=2)")
    assert two != three
    assert two == versions(shop)[0]


def test_the_same_call_under_two_names_has_one_version(shop: Project) -> None:
    shop.write("shop/more.py", CALLS.replace("counted", "also_counted").replace("spelled", "told"))
    shop.generated()
    modules = tomllib.loads(shop.read("how.lock"))["workflows"]
    assert modules["counted"]["fingerprint"] == modules["also_counted"]["fingerprint"]
    assert modules["counted"]["fingerprint"].startswith(shop.version("counted"))


def test_two_projects_at_different_places_get_the_same_bytes(
    fresh: Project, tmp_path: Path, warm: Path
) -> None:
    elsewhere = new_project(tmp_path / "else" / "where", warm, SHOP)
    elsewhere.generated()
    assert fresh.modules() == elsewhere.modules()
    assert fresh.read("how.lock") == elsewhere.read("how.lock")
