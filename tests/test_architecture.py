"""The shape of the house: which module may import which, and who may import what is heavy."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from mypy_plugin.fingerprint import SHARED

ROOT = Path(__file__).parent.parent

# From the leaves to the top. A part imports only parts that stand in an earlier row (or itself).
ROWS = [
    [
        "alternatives",
        "diagnostics",
        "errors",
        "files",
        "findings",
        "installed",
        "lines",
        "mypy_range",
        "progress",
        "record_files",
        "records",
        "runtime",
        "sources",
    ],
    [
        "define",
        "explanations",
        "lock",
        "module_bindings",
        "sequences",
        "settings",
        "type_refs",
        "types",
    ],
    ["holes"],
    ["blueprint", "fingerprint", "format", "init", "report", "watch", "write"],
    ["constants", "run", "where"],
    ["analyse", "kept"],
    ["check"],
    ["plan"],
    ["definitions", "specialize"],
    ["render"],
    ["key"],
    ["make"],
    ["mistakes"],
    ["pipeline"],
    ["listing", "run_again"],
    ["cli"],
]
ROW = {part: number for number, row in enumerate(ROWS) for part in row}

# The only parts that may import these packages at all.
HEAVY = {
    "mypy": {"check"},
    "libcst": {"analyse", "definitions", "specialize"},
    "filelock": {"files"},
    "jinja2": {"render"},
    "rich": {"cli", "run"},
    "ruff": {"format"},
    "watchfiles": {"watch"},
}

# `sources` says of both which files they are about: two answers would be a mistake.
SHARED_WITH_PLUGIN = set(SHARED)


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The full name of everything that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(path: Path) -> str:
    relative = path.relative_to(ROOT / "how_codegen")
    return relative.parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    parts = (name.split(".") for name in imports(path))
    found = {part[1] for part in parts if part[0] == "how_codegen" and len(part) > 1}
    return found & ROW.keys()


@pytest.mark.parametrize("path", modules("how_codegen"), ids=lambda path: path.name)
def test_imports_go_in_one_direction(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        assert {"define"} == imported_parts(path)
        return
    later = {other for other in imported_parts(path) - {part} if ROW[other] >= ROW[part]}
    assert set() == later, f"{part} must not import {later}"


@pytest.mark.parametrize("path", modules("how_codegen"), ids=lambda path: path.name)
def test_heavy_packages_stay_in_their_stage(path: Path) -> None:
    found = {name.partition(".")[0] for name in imports(path)}
    assert "mypy_plugin" not in found
    for package, owners in HEAVY.items():
        if package in found:
            assert part_of(path) in owners, f"{path.name} imports {package}"


@pytest.mark.parametrize("path", modules("mypy_plugin"), ids=lambda path: path.name)
def test_the_plugin_shares_only_records_and_diagnostics(path: Path) -> None:
    assert imported_parts(path) <= SHARED_WITH_PLUGIN
    assert not {"libcst", "jinja2", "rich"} & {name.partition(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", modules("mypy_plugin"), ids=lambda path: path.name)
def test_one_folder_of_the_plugin_touches_inference(path: Path) -> None:
    public = {"errorcodes", "messages", "nodes", "options", "plugin", "type_visitor", "types"}
    used = {name.split(".")[1] for name in imports(path) if name.startswith("mypy.")}
    if path.parent.name == "internals":
        assert path.name == "__init__.py" or used - public
    elif path.name == "daemon.py":
        assert {"checker", "checker_state", "errors"} == used - public
    elif path.name == "mypy_cache.py":
        assert {"build", "metastore", "options"} == used
    else:
        assert set() == used - public


def test_every_part_has_a_row() -> None:
    parts = {part_of(path) for path in modules("how_codegen")} - {"__init__", "py"}
    assert ROW.keys() == parts
