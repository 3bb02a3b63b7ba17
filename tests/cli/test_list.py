"""`how list`: as JSON, and what it says of mistakes."""

from __future__ import annotations

import json

from tests.generate.projects import CALLS, Project

USES = """\
from shop.hows import pipe
from shop.tasks import clean, count, spell


class Shop:
    def sell(self) -> None:
        print(pipe(clean, count), pipe(spell, count), pipe(lambda text: clean(text), count))
"""


def _listed(project: Project, *arguments: str) -> dict[str, list[dict[str, object]]]:
    said = project.how("list", "--output-format", "json", *arguments)
    assert (0, "") == (said.code, said.err)
    assert said.out.isascii()
    (how,) = json.loads(said.out)
    assert ("shop.hows.pipe", ["first", "second"]) == (how["how"], how["slots"])
    found: dict[str, list[dict[str, object]]] = how
    return found


def test_an_instance_in_json(shop: Project) -> None:
    first, second = _listed(shop)["instances"]
    module = first.pop("module")
    assert isinstance(module, dict)
    assert 8 == len(module.pop("version"))
    assert {
        "name": "counted",
        "enclosing": None,
        "filename": f"{shop.root}/shop/calls.py",
        "location": {"row": 4, "column": 11},
        "end_location": {"row": 4, "column": 29},
        "routines": ["clean", "count"],
        "types": {"A": "str", "B": "str", "C": "int"},
        "same_as": None,
        "possible_module": None,
        "obstacle": None,
    } == first
    assert {
        "name": "counted",
        "filename": f"{shop.root}/shop/workflows/counted.py",
        "state": "missing",
        "reexports": None,
    } == module
    assert "spelled" == second["name"]


def test_an_equal_instance_in_json(shop: Project) -> None:
    shop.write("shop/calls.py", CALLS + "again = pipe(clean, count)\n")
    first = _listed(shop)["instances"][0]
    module = first["module"]
    assert isinstance(module, dict)
    assert ("again", "counted", "counted") == (
        first["name"],
        first["same_as"],
        module["reexports"],
    )


def test_unnamed_calls_in_json(shop: Project) -> None:
    shop.write("shop/uses.py", USES)
    shop.generated()
    same, possible, impossible = _listed(shop)["unnamed"]
    assert [None] * 3 == [call["name"] for call in (same, possible, impossible)]
    assert [None] * 3 == [call["module"] for call in (same, possible, impossible)]
    assert ["Shop.sell"] * 3 == [call["enclosing"] for call in (same, possible, impossible)]
    assert ["counted", None, None] == [call["same_as"] for call in (same, possible, impossible)]
    assert "pipe_spell_count" == possible["possible_module"]
    assert "is given a lambda: no module can name it" in str(impossible["obstacle"])
    assert 0 == shop.how("generate", "--unnamed").code
    _, made, _ = _listed(shop)["unnamed"]
    module = made["module"]
    assert isinstance(module, dict)
    assert ("pipe_spell_count", "fresh") == (module["name"], module["state"])
    assert made["possible_module"] is None


def test_mistakes_are_no_part_of_the_json(shop: Project) -> None:
    shop.write("shop/calls.py", CALLS + "wrong = pipe(count, count)\n")
    said = shop.how("list", "--output-format", "json")
    assert 1 == said.code
    (how,) = json.loads(said.out)
    assert ["counted", "spelled"] == [call["name"] for call in how["instances"]]
    assert "shop/calls.py:6: error:" in said.err


def test_a_project_without_hows(shop: Project) -> None:
    for name in ("calls", "hows"):
        shop.write(f"shop/{name}.py", "")
    assert "no HOWs\n" == shop.how("list").out
    assert "[]\n" == shop.how("list", "--output-format", "json").out


def test_listing_writes_nothing(shop: Project) -> None:
    shop.write("shop/uses.py", USES)
    before = shop.snapshot()
    shop.how("list")
    assert before == shop.snapshot()
