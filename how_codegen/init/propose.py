"""Looks at a project and says what `how init` would change; nothing is written."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from how_codegen.errors import HowError
from how_codegen.init.attributes import mark_generated
from how_codegen.init.change import Change
from how_codegen.init.documents import parse_ini, parse_toml, read_text, shown, table_in
from how_codegen.init.layout import choose_output, find_packages, is_in_repository
from how_codegen.init.mypy_config import add_plugin, find_mypy_config
from how_codegen.init.toml_edit import add_keys
from how_codegen.lock import FILE_NAME as LOCK
from how_codegen.settings import FILE_NAME as PYPROJECT
from how_codegen.settings import Settings, module_of

_TABLE = ("tool", "how")
_ATTRIBUTES = ".gitattributes"
_UNSET = Settings(root=Path())
_DEFAULTS = {"sources": list(_UNSET.sources), "output": _UNSET.output}


def propose(root: Path) -> tuple[Change, ...]:
    """The changes that set up the project at `root`, none where everything is set up.

    Raises:
        HowError: a file is malformed, cannot be read, or cannot be edited.
    """
    old = read_text(root / PYPROJECT, root)
    document = parse_toml(old or "", PYPROJECT)
    table = table_in(document, _TABLE, PYPROJECT)
    wanted = _settings(root, document, table)
    output = _checked_output(root, wanted["output"])
    texts = {root / PYPROJECT: _add_settings(old or "", document, table, wanted)}
    config = find_mypy_config(root)
    before = texts[config] if config in texts else read_text(config, root)
    texts[config] = add_plugin(before or "", config, root)
    if is_in_repository(root):
        attributes = read_text(root / _ATTRIBUTES, root) or ""
        texts[root / _ATTRIBUTES] = mark_generated(attributes, output, [LOCK])
    changes = (Change(path, read_text(path, root), text) for path, text in texts.items())
    return tuple(change for change in changes if change.new != (change.old or ""))


def _settings(root: Path, document: dict[str, Any], table: dict[str, Any] | None) -> dict[str, Any]:
    """`sources` and `output`: the project's own where it has them, else what its layout says."""
    own = table or {}
    # A project that has generated modules keeps them where they are, also without a setting.
    settled = own.get("output", _DEFAULTS["output"] if (root / LOCK).exists() else None)
    packages = find_packages(root, settled if isinstance(settled, str) else None)
    output = settled or choose_output(root, packages, _project_name(root, document))
    found = {"sources": list(packages) or _DEFAULTS["sources"], "output": output}
    return {key: own.get(key, value) for key, value in found.items()}


def _add_settings(
    text: str, document: dict[str, Any], table: dict[str, Any] | None, wanted: dict[str, Any]
) -> str:
    missing = {
        key: value
        for key, value in wanted.items()
        if table is None or (key not in table and value != _DEFAULTS[key])
    }
    if not missing:
        return text
    quoted = {key: json.dumps(value, ensure_ascii=False) for key, value in missing.items()}
    new = add_keys(text, _TABLE, quoted)
    expected = copy.deepcopy(document)
    expected.setdefault("tool", {}).setdefault("how", {}).update(missing)
    try:
        if parse_toml(new, PYPROJECT) == expected:
            return new
    except HowError:
        pass
    lines = "\n  ".join(f"{key} = {value}" for key, value in quoted.items())
    raise HowError(
        "cannot add settings to this way of writing [tool.how]",
        tip=f"add by hand, then run `how init` again:\n  {lines}",
        place=PYPROJECT,
    )


def _project_name(root: Path, document: dict[str, Any]) -> str | None:
    for table in (("project",), ("tool", "poetry")):
        name = (table_in(document, table, PYPROJECT) or {}).get("name")
        if isinstance(name, str):
            return name
    path = root / "setup.cfg"
    sections = parse_ini(read_text(path, root) or "", shown(path, root))
    return sections.get("metadata", {}).get("name")


def _checked_output(root: Path, output: object) -> str:
    """The folder's name as patterns of git have it.

    Raises:
        HowError: it is no folder of the project from which modules could be imported.
    """
    folder = Path(output) if isinstance(output, str) else Path()
    if folder.is_absolute() or ".." in folder.parts or not folder.parts:
        raise HowError(f"output = {output!r} is not a folder of the project", place=PYPROJECT)
    try:
        module_of(root, folder)
    except HowError as error:
        raise HowError(error.message, place=PYPROJECT) from None
    return folder.as_posix()
