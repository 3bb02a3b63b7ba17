"""The configuration that mypy reads for a project, and the plugin's place in it."""

from __future__ import annotations

import copy
from pathlib import Path

from how_codegen.errors import HowError
from how_codegen.init.documents import parse_ini, parse_toml, read_text, shown, table_in
from how_codegen.init.ini_edit import extend_option
from how_codegen.init.toml_edit import add_keys, extend_list

PLUGIN = "mypy_plugin"
_TABLE = ("tool", "mypy")
_SECTION = "mypy"


def find_mypy_config(root: Path) -> Path:
    """The file that `mypy` reads when it is started in `root`; pyproject.toml where none is.

    As mypy does, this goes on in the folders above, up to the repository's: a new table in
    pyproject.toml would hide a configuration that is found there.

    Raises:
        HowError: a file on the way cannot be read.
    """
    for folder in (root, *root.parents):
        for name in ("mypy.ini", ".mypy.ini"):
            if (folder / name).is_file():
                return folder / name
        for path in (folder / "pyproject.toml", folder / "setup.cfg"):
            if _configures_mypy(path, root):
                return path
        if any((folder / name).exists() for name in (".git", ".hg")):
            break
    return root / "pyproject.toml"


def add_plugin(text: str, path: Path, root: Path) -> str:
    """The configuration's text, which is that of the file `path`, with the plugin in it.

    Raises:
        HowError: it is malformed, or written in a way that cannot be edited.
    """
    place = shown(path, root)
    return _add_to_toml(text, place) if path.suffix == ".toml" else _add_to_ini(text, place)


def _configures_mypy(path: Path, root: Path) -> bool:
    if not path.is_file():
        return False
    text, place = read_text(path, root) or "", shown(path, root)
    if path.suffix == ".toml":
        return table_in(parse_toml(text, place), _TABLE, place) is not None
    return _SECTION in parse_ini(text, place)


def _add_to_toml(text: str, place: str) -> str:
    document = parse_toml(text, place)
    table = table_in(document, _TABLE, place) or {}
    old = table.get("plugins")
    names = _names(old, place)
    if _is_named(names):
        return text
    if old is None:
        new = add_keys(text, _TABLE, {"plugins": f'["{PLUGIN}"]'})
    else:
        new = extend_list(text, (*_TABLE, "plugins"), PLUGIN) or text
    try:
        edited = parse_toml(new, place)
        found = _names((table_in(edited, _TABLE, place) or {}).pop("plugins", None), place)
    except HowError:
        raise _by_hand(place) from None
    expected = copy.deepcopy(document)
    expected.setdefault("tool", {}).setdefault("mypy", {}).pop("plugins", None)
    if edited != expected or found != [*names, PLUGIN]:
        raise _by_hand(place)
    return new


def _add_to_ini(text: str, place: str) -> str:
    sections = parse_ini(text, place)
    names = _names(sections.get(_SECTION, {}).pop("plugins", None), place)
    if _is_named(names):
        return text
    new = extend_option(text, _SECTION, "plugins", PLUGIN)
    try:
        edited = parse_ini(new, place)
        found = _names(edited.get(_SECTION, {}).pop("plugins", None), place)
    except HowError:
        raise _by_hand(place) from None
    if edited != {_SECTION: {}, **sections} or found != [*names, PLUGIN]:
        raise _by_hand(place)
    return new


def _names(plugins: object, place: str) -> list[str]:
    """The plugins as mypy reads them.

    Raises:
        HowError: they are no list, or no commas are between lines, which mypy refuses too.
    """
    items = plugins.split(",") if isinstance(plugins, str) else plugins
    if items is None:
        return []
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise HowError("mypy's plugins are not a list of names", place=place)
    names = [item.strip() for item in items]
    if isinstance(plugins, str) and names[-1] == "":
        names.pop()
    for name in names:
        if any(mark in name for mark in "\n#;"):
            tip = "plugins are separated by commas; a comment needs a line of its own"
            raise HowError(
                f"mypy cannot read this name of a plugin: {name!r}", tip=tip, place=place
            )
    return names


def _is_named(names: list[str]) -> bool:
    # A plugin can be a module, a file, and either with the name of its entry point.
    return any(
        name.partition(":")[0] == PLUGIN or f"{PLUGIN}/__init__.py" in name for name in names
    )


def _by_hand(place: str) -> HowError:
    return HowError(
        "cannot add the plugin to this way of writing mypy's configuration",
        tip=f'add plugins = ["{PLUGIN}"] to it by hand, then run `how init` again',
        place=place,
    )
