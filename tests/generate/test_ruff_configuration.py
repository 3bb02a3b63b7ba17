"""What configures ruff for a module: mistakes there, and what a change of it does."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from how_codegen.errors import HowError
from how_codegen.format.batch import format_modules, formatter_hash
from how_codegen.format.ruff_config import read_ruff_configuration
from how_codegen.settings import Settings, load_settings
from tests.generate.projects import CONFIGURATION, Project
from tests.generate.test_ruff import CONFIGURATIONS, configure

#: A configuration that ruff cannot use, and what is said of it.
BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "key": (
        {"ruff.toml": "line-length = 3\nline-lenght = 3\n"},
        "ruff.toml:2: ruff cannot use this configuration: unknown field `line-lenght`",
    ),
    "value": (
        {"pyproject.toml": CONFIGURATION + '[tool.ruff]\nline-length = "a"\n'},
        'pyproject.toml:9: ruff cannot use this configuration: invalid type: string "a"',
    ),
    "no_toml": (
        {"shop/.ruff.toml": "lint = [\n"},
        "shop/.ruff.toml:1: ruff cannot use this configuration: unclosed array",
    ),
    "extended": (
        {"ruff.toml": 'extend = "more/nope.toml"\n'},
        "ruff.toml: ruff cannot use this configuration: Failed to load extended configuration "
        "`more/nope.toml`",
    ),
    "in_extended": (
        {"ruff.toml": 'extend = "more.toml"\n', "more.toml": "\n\nline = 3\n"},
        "more.toml:3: ruff cannot use this configuration: Failed to load extended configuration "
        "`more.toml` (`ruff.toml` extends `more.toml`): unknown field `line`",
    ),
    "in_a_circle": (
        {"ruff.toml": 'extend = "more.toml"\n', "more.toml": 'extend = "ruff.toml"\n'},
        "ruff.toml: ruff cannot use this configuration: Circular configuration detected",
    ),
    "rule": (
        {"ruff.toml": 'lint.select = ["QQQ"]\n'},
        "ruff.toml: ruff cannot use this configuration: Unknown rule selector `QQQ`",
    ),
    "folder": ({"ruff.toml/x": ""}, ""),
}


@pytest.mark.parametrize("name", [name for name in BROKEN if name != "folder"])
def test_a_configuration_that_ruff_cannot_use_is_told(fresh: Project, name: str) -> None:
    files, expected = BROKEN[name]
    configure(fresh, files)
    before = fresh.snapshot()
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: {expected}")
    assert "Traceback" not in said.err
    assert before == fresh.snapshot()


def test_a_folder_named_like_a_configuration_is_none(fresh: Project) -> None:
    configure(fresh, BROKEN["folder"][0])
    assert 0 == fresh.how("generate", "--check").code


def hash_in(project: Project) -> str:
    return formatter_hash(load_settings(project.root))


@pytest.mark.parametrize(
    "files",
    [
        {"pyproject.toml": CONFIGURATION + "[tool.ruff]\nline-length = 99\n"},
        {"pyproject.toml": CONFIGURATION + '[project]\nrequires-python = ">=3.12"\n'},
        {"shop/.ruff.toml": "line-length = 99\n"},
        {"../ruff.toml": "line-length = 99\n"},
        {"other/__init__.py": ""},
        {"other.py": ""},
        {"src/other.py": ""},
        {"shop/workflows/ruff.toml": ""},
    ],
    ids=str,
)
def test_the_hash_follows_what_configures_ruff(fresh: Project, files: dict[str, str]) -> None:
    before = hash_in(fresh)
    configure(fresh, files)
    changed = hash_in(fresh)
    assert before != changed
    assert changed == hash_in(fresh)


def test_the_hash_follows_what_a_configuration_extends(fresh: Project) -> None:
    configure(fresh, CONFIGURATIONS["extended"])
    before = hash_in(fresh)
    fresh.replace("conf/more.toml", "50", "51")
    assert before != hash_in(fresh)


@pytest.mark.parametrize(
    "files",
    [
        {"pyproject.toml": CONFIGURATION + '[tool.other]\nkey = 1\n[project]\nversion = "2"\n'},
        {"shop/other.py": "", "README.md": "", ".cache/x.py": ""},
        {"shop/workflows/__init__.py": "X = 1\n"},
    ],
    ids=str,
)
def test_the_hash_leaves_out_what_does_not_matter(fresh: Project, files: dict[str, str]) -> None:
    before = hash_in(fresh)
    configure(fresh, files)
    assert before == hash_in(fresh)


def test_the_hash_is_the_same_before_and_after_generating(fresh: Project) -> None:
    configure(fresh, {"pyproject.toml": CONFIGURATION.replace("shop/workflows", "flows")})
    before = hash_in(fresh)
    fresh.generated()
    assert before == hash_in(fresh)


def test_a_name_that_a_module_has_not_is_a_defect(fresh: Project) -> None:
    settings = load_settings(fresh.root)
    with pytest.raises(HowError, match=r'module "counted" would use a name .*`nothing`') as raised:
        format_modules({"counted": "print(nothing)\n"}, settings)
    assert "defect" in (raised.value.tip or "")


def test_the_folders_that_sorting_depends_on(tmp_path: Path) -> None:
    root = tmp_path / "an odd [name]"
    (root / "packages" / "one").mkdir(parents=True)
    settings = Settings(root)
    assert (str(root), str(root / "src")) == read_ruff_configuration(settings).folders
    (root / "ruff.toml").write_text('src = ["../p/*/src", "lib"]\n')
    (tmp_path / "p" / "one" / "src").mkdir(parents=True)
    expected = (str(tmp_path / "p" / "one" / "src"), str(tmp_path / "p"))
    assert expected == read_ruff_configuration(settings).folders[:2]


def test_temporary_files_that_cannot_be_written(
    shop: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = str(shop.root / "missing")
    monkeypatch.setenv("TMPDIR", missing)
    monkeypatch.setattr(tempfile, "tempdir", missing)
    before = shop.snapshot()
    said = shop.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: {missing}/how-")
    assert "cannot write temporary files: No such file or directory" in said.err
    assert before == shop.snapshot()


def test_a_ruff_that_is_missing(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise FileNotFoundError("ruff")

    monkeypatch.setattr("ruff.find_ruff_bin", missing)
    said = shop.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: ruff, which formats modules, is missing")
