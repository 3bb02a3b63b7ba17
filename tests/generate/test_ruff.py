"""Modules are laid out as the project's own ruff does it: running that changes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruff import find_ruff_bin

from tests.generate.projects import CONFIGURATION, SHOP, Project, new_project

SOURCES: Mapping[str, str] = {
    **SHOP,
    "shop/models.py": '''\
"""What is sold."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class VeryLongNameOfAnOrder:
    label: str
    price: Decimal


@dataclass(frozen=True)
class Bill:
    orders: list[VeryLongNameOfAnOrder]
''',
    "shop/tasks.py": '''\
"""Routines whose names are long enough to be wrapped."""

from collections.abc import Sequence

from how_codegen import define

from shop.models import Bill, VeryLongNameOfAnOrder


@define.task(name="read", version="1")
async def read_every_order_of_the_day(labels: Sequence[str]) -> list[VeryLongNameOfAnOrder]:
    return []


@define.task(name="bill", version="1")
async def write_one_bill_for_all_of_them(orders: list[VeryLongNameOfAnOrder]) -> Bill:
    return Bill(orders)
''',
    "shop/hows.py": '''\
"""One HOW with what formatters differ about."""

import asyncio
from typing import Optional, TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how(name="pipe")
def pipe(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A, Optional[int]], C]:
    """Two routines, one after the other."""

    async def workflow(value: A, times: Optional[int] = None) -> C:
        """Do it.

        As often as is asked.
        """
        # One after the other.
        names = {'a': "it's", "b": 'b'}
        print(names)  # noqa: T201
        for _ in range(times or 1):
            await asyncio.sleep(0)
        unused = [value, names["a"], names["b"], "a long line that is wrapped by most formatters"]
        return await second(await first(value))

    return workflow
''',
    "shop/calls.py": """\
from shop.hows import pipe
from shop.tasks import read_every_order_of_the_day, write_one_bill_for_all_of_them

billed = pipe(read_every_order_of_the_day, write_one_bill_for_all_of_them)
Billed_Again = pipe(read_every_order_of_the_day, write_one_bill_for_all_of_them)
""",
}
MODULE = "shop/workflows/billed.py"

#: What is appended to pyproject.toml, or the content of other files by name.
CONFIGURATIONS: dict[str, str | dict[str, str]] = {
    "none": "",
    "empty": "[tool.ruff]\n",
    "narrow": "[tool.ruff]\nline-length = 50\n",
    "wide": "[tool.ruff]\nline-length = 140\n",
    "tabs": '[tool.ruff.format]\nindent-style = "tab"\n',
    "indent": "[tool.ruff]\nindent-width = 2\n",
    "single": '[tool.ruff.format]\nquote-style = "single"\n',
    "preserve": '[tool.ruff.format]\nquote-style = "preserve"\n',
    "crlf": '[tool.ruff.format]\nline-ending = "cr-lf"\n',
    "no_magic_comma": "[tool.ruff.format]\nskip-magic-trailing-comma = true\n"
    "[tool.ruff.lint.isort]\nsplit-on-trailing-comma = false\n",
    "preview": "[tool.ruff]\npreview = true\n",
    "every_rule": '[tool.ruff.lint]\nselect = ["ALL"]\n',
    # Rule RUF105 wants another kind of comment than `noqa`.
    "every_rule_in_preview": '[tool.ruff]\npreview = true\n[tool.ruff.lint]\nselect = ["ALL"]\n'
    'ignore = ["RUF105"]\n',
    "few_rules_and_unused_noqa": '[tool.ruff.lint]\nselect = ["E", "I", "RUF100"]\n',
    "no_rules": "[tool.ruff.lint]\nselect = []\n",
    "one_import_a_line": "[tool.ruff.lint.isort]\nforce-single-line = true\n",
    "combined": "[tool.ruff.lint.isort]\ncombine-as-imports = true\nforce-wrap-aliases = true\n",
    "sorted_alike": "[tool.ruff.lint.isort]\nforce-sort-within-sections = true\n"
    'order-by-type = false\nlines-after-imports = 2\nknown-first-party = ["how_codegen"]\n',
    "own_sections": "[tool.ruff.lint.isort]\n"
    'section-order = ["future", "standard-library", "how", "first-party", "third-party", '
    '"local-folder"]\n'
    'sections = { how = ["how_codegen"] }\nno-lines-before = ["third-party"]\n',
    "required_import": "[tool.ruff.lint.isort]\n"
    'required-imports = ["from __future__ import annotations"]\n',
    "old_python": '[tool.ruff]\ntarget-version = "py37"\n',
    "old_python_of_the_project": '[project]\nname = "shop"\nversion = "1"\n'
    'requires-python = ">=3.9"\n[tool.ruff.lint]\nextend-select = ["UP"]\n',
    "excluded": '[tool.ruff]\nexclude = ["workflows"]\nforce-exclude = true\n',
    "elsewhere_only": '[tool.ruff]\ninclude = ["scripts/*.py"]\n',
    "ignored_there": '[tool.ruff.lint]\nselect = ["ALL"]\n'
    '[tool.ruff.lint.per-file-ignores]\n"shop/workflows/*" = ["ALL"]\n',
    "fixes": "[tool.ruff]\nfix = true\nfix-only = true\nunsafe-fixes = true\nshow-fixes = true\n"
    'output-format = "github"\n[tool.ruff.lint]\nselect = ["ALL"]\nunfixable = ["I", "F401"]\n',
    "another_release": '[tool.ruff]\nrequired-version = "==0.1.0"\nline-length = 50\n',
    "sources_elsewhere": '[tool.ruff]\nsrc = ["libraries"]\n',
    "ruff_toml": {"ruff.toml": "line-length = 50\n", "shop/ruff.toml": "line-length = 60\n"},
    "hidden_ruff_toml": {".ruff.toml": "line-length = 50\n", "ruff.toml": "line-length = 60\n"},
    "in_the_output": {"shop/workflows/ruff.toml": 'extend = "../../base.toml"\nindent-width = 2\n',
                      "base.toml": "line-length = 50\n[format]\nquote-style = 'single'\n"},
    "above_the_project": {"../ruff.toml": "line-length = 50\n"
                          '[lint]\nselect = ["ALL"]\n[lint.per-file-ignores]\n'
                          '"project/shop/workflows/*" = ["D", "T"]\n'},
    "extended": {"shop/ruff.toml": 'extend = "../conf/base.toml"\nline-length = 60\n',
                 "conf/base.toml": 'extend = "more.toml"\n[lint]\nselect = ["I", "D"]\n',
                 "conf/more.toml": 'line-length = 50\n[format]\nquote-style = "single"\n'},
}  # fmt: skip
#: Those in which the project's own runs of ruff do not look at the output.
PASSED_BY = {"excluded", "elsewhere_only"}


@pytest.fixture(scope="module")
def long_shop(tmp_path_factory: pytest.TempPathFactory, warm: Path) -> Path:
    """The project, checked, with modules as ruff lays them out by default."""
    project = new_project(tmp_path_factory.mktemp("long") / "project", warm, SOURCES)
    project.generated()
    return project.root


@pytest.fixture
def project(tmp_path: Path, long_shop: Path) -> Project:
    return Project(shutil.copytree(long_shop, tmp_path / "project"))


def configure(project: Project, configuration: str | dict[str, str]) -> None:
    if isinstance(configuration, str):
        project.write("pyproject.toml", CONFIGURATION + configuration)
        return
    for name, text in configuration.items():
        project.write(name, text)


def own_ruff(project: Project, *arguments: str) -> str:
    """What ruff complains of where a user of the project runs it."""
    call = [find_ruff_bin(), *arguments, "--no-cache"]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(project.root)}
    done = subprocess.run(
        call, cwd=project.root, env=environment, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_the_projects_own_ruff_changes_nothing(project: Project, name: str) -> None:
    for module in project.modules():  # line ends alone do not make a module stale
        (project.root / project.output / module).unlink()
    configure(project, CONFIGURATIONS[name])
    project.generated()
    before = project.modules()
    if name == "another_release":  # this ruff would not start
        project.replace("pyproject.toml", 'required-version = "==0.1.0"\n', "")
    files = [f"{project.output}/{module}" for module in project.modules()]
    assert "" == own_ruff(project, "format", "--check", *files)
    if name not in PASSED_BY:
        assert "" == own_ruff(project, "check", "--no-fix", "--no-fix-only", *files)
        assert "" == own_ruff(project, "check", "--select", "I", "--no-fix", *files)
    assert [] == project.mypy()
    configure(project, CONFIGURATIONS[name])
    checked = project.how("generate", "--check")
    assert (0, "") == (checked.code, checked.out)
    assert before == project.modules()


#: Which packages are the project's own, and so sorted below the others, depends on where they are.
SORTING = {
    "none": "",
    "source": '[tool.ruff]\nsrc = ["libraries"]\n',
    "pattern": '[tool.ruff]\nsrc = ["lib*"]\n',
    "known": '[tool.ruff.lint.isort]\nknown-first-party = ["aardvark"]\n',
    "third": '[tool.ruff.lint.isort]\nknown-third-party = ["zebra"]\n',
}


@pytest.mark.parametrize("name", SORTING)
def test_packages_are_sorted_as_in_the_project(tmp_path: Path, long_shop: Path, name: str) -> None:
    project = Project(shutil.copytree(long_shop, tmp_path / "an odd [name] \xe9" / "project"))
    project.write("libraries/aardvark/__init__.py", "def dig() -> None: ...\n")
    project.write("zebra/__init__.py", "def run() -> None: ...\n")
    project.replace("shop/hows.py", "import asyncio\n", "import asyncio\nimport aardvark, zebra\n")
    project.replace("shop/hows.py", "print(names)", "aardvark.dig(); zebra.run()")
    project.write(
        "pyproject.toml",
        CONFIGURATION.replace("strict", 'mypy_path = "libraries"\nstrict') + SORTING[name],
    )
    project.generated()
    assert "aardvark" in project.read(MODULE)
    assert "" == own_ruff(project, "check", "--no-fix", MODULE)
    assert 0 == project.how("generate", "--check").code


def test_a_layout_of_the_projects_own_is_a_reason_to_generate(project: Project) -> None:
    assert 'names = {"a": "it\'s"' in project.read(MODULE)
    configure(project, CONFIGURATIONS["narrow"])
    said = project.how("generate", "--check")
    assert (1, f"shop/workflows/Billed_Again.py: stale\n{MODULE}: stale\n") == (said.code, said.out)
    project.generated()
    assert max(map(len, project.read(MODULE).splitlines())) < 100
    assert "    orders = " not in project.read(MODULE)


def test_rules_that_the_project_has_not_chosen_get_no_comment(project: Project) -> None:
    assert "# noqa: F841" in project.read(MODULE)
    configure(project, CONFIGURATIONS["few_rules_and_unused_noqa"])
    project.generated()
    assert "noqa" not in project.read(MODULE)


def test_line_ends_as_ruff_is_configured(project: Project) -> None:
    configure(project, CONFIGURATIONS["crlf"])
    assert 0 == project.how("generate", "--check").code
    (project.root / MODULE).unlink()
    project.generated()
    assert project.read(MODULE).count("\n") == project.read(MODULE).count("\r\n") > 0
    project.replace("shop/hows.py", "# One after", "# First one, after")
    difference = project.how("generate", "--diff").out
    assert 1 == difference.count("\n+    # First one, after")
    assert 2 == len(re.findall(r"^[-+] ", difference, re.MULTILINE))
