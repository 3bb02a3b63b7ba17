"""Type aliases in the annotations of modules: what is edited afterwards, and newer syntax."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.projects import CONFIGURATION, SHOP, Project, new_project

MODULE = "shop/workflows/spelled.py"
TYPES = """\
from typing import TYPE_CHECKING

Text = str | bytes

if TYPE_CHECKING:
    Hidden = str
"""
PLAIN = SHOP["shop/tasks.py"]
for old, new in (
    ("(text: str)", "(text: str | bytes)"),
    ("text.strip()", '""'),
    ("len(text)", "0"),
    ('" ".join(text)', '""'),
):
    PLAIN = PLAIN.replace(old, new)
TASKS = PLAIN.replace("str | bytes", "Text")
TASKS = TASKS.replace("import define\n", "import define\n\nfrom shop.types import Text\n")
NEWER = "type Text = str | bytes\ntype Pair[T] = tuple[T, T]\n"
GENERIC = """

@define.task(name="split", version="1")
async def split(text: Text) -> Pair[Text]:
    return text, text
"""


@pytest.fixture
def aliased(tmp_path: Path, warm: Path) -> Project:
    files = {**SHOP, "shop/types.py": TYPES, "shop/tasks.py": TASKS}
    project = new_project(tmp_path / "project", warm, files)
    project.generated()
    return project


def test_a_version_is_the_same_with_an_alias_and_without(
    aliased: Project, tmp_path: Path, warm: Path
) -> None:
    plain = new_project(tmp_path / "plain", warm, {**SHOP, "shop/tasks.py": PLAIN})
    plain.generated()
    assert "(value: Text) -> str:" in aliased.read(MODULE)
    assert "(value: str | bytes) -> str:" in plain.read(MODULE)
    assert plain.version("spelled") == aliased.version("spelled")


def test_an_alias_that_is_renamed(aliased: Project) -> None:
    for file in ("shop/types.py", "shop/tasks.py"):
        aliased.write(file, aliased.read(file).replace("Text", "Words"))
    assert 1 == aliased.how("generate", "--check").code
    aliased.generated()
    assert "from shop.types import Words\n" in aliased.read(MODULE)
    assert "(value: Words) -> str:" in aliased.read(MODULE)


def test_an_alias_that_becomes_one_for_type_checkers_only(aliased: Project) -> None:
    aliased.replace("shop/tasks.py", '"""\n', '"""\n\nfrom __future__ import annotations\n')
    aliased.replace(
        "shop/tasks.py",
        "from shop.types import Text\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from shop.types import Text\n",
    )
    aliased.generated()
    assert "if TYPE_CHECKING" not in aliased.read(MODULE)
    aliased.replace("shop/types.py", "Text = str | bytes\n\n", "\n")
    aliased.replace("shop/types.py", "    Hidden = str", "    Text = str | bytes")
    assert 1 == aliased.how("generate", "--check").code
    aliased.generated()
    assert "if TYPE_CHECKING:\n    from shop.types import Text\n" in aliased.read(MODULE)


def test_an_alias_that_stands_for_something_else(aliased: Project) -> None:
    before = aliased.version("spelled")
    aliased.replace("shop/types.py", "Text = str | bytes", "Text = str | int")
    aliased.generated()
    assert before != aliased.version("spelled")


def test_the_type_statement(tmp_path: Path, warm: Path) -> None:
    tasks = TASKS.replace("import Text", "import Pair, Text") + GENERIC
    calls = SHOP["shop/calls.py"].replace("count, spell", "count, spell, split")
    files = {
        **SHOP,
        "pyproject.toml": CONFIGURATION + 'python_version = "3.12"\n',
        "shop/types.py": NEWER,
        "shop/tasks.py": tasks,
        "shop/calls.py": calls + "halves = pipe(clean, split)\n",
    }
    project = new_project(tmp_path / "project", warm, files)
    project.generated()
    text = project.read("shop/workflows/halves.py")
    assert "from shop.types import Pair, Text\n" in text
    assert "(value: Text) -> Pair[Text]:" in text
    assert [] == project.mypy()
