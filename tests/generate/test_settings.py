"""Mistakes in the configuration and the command line, and sources in every encoding."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.generate.projects import CONFIGURATION, Project

BAD_SETTINGS = {
    "unknown_key": ('sources = ["shop"]', 'source = ["shop"]', "pyproject.toml:2: ", '"source"'),
    "missing_folder": ('["shop"]', '["shap"]', "pyproject.toml:2: ", '"shap" does not exist'),
    "wrong_type": ('sources = ["shop"]', "sources = 3", "pyproject.toml:2: ", "int"),
    "wrong_item": ('["shop"]', "[3]", "pyproject.toml:2: ", "int"),
    "output_outside": ('"shop/workflows"', '"../flows"', "pyproject.toml:3: ", '"../flows"'),
    "output_is_a_file": ('"shop/workflows"', '"shop/hows.py"', "pyproject.toml:3: ", "is a file"),
    "output_no_name": ('"shop/workflows"', '"shop/work-flows"', "", '"work-flows"'),
    "bad_pattern": ("[tool.mypy]", 'exclude = ["("]\n[tool.mypy]', "pyproject.toml:5: ", '"("'),
    "no_toml": ("[tool.how]", "[tool.how", "pyproject.toml:1: ", "TOML"),
    "no_plugin": ('plugins = ["mypy_plugin"]', "", "", "plugin"),
    "unknown_target": (
        "[tool.how]",
        '[tool.how]\ntargets = ["dask"]',
        "pyproject.toml:2: ",
        "asyncio",
    ),
}


@pytest.mark.parametrize("mistake", BAD_SETTINGS)
def test_bad_settings_are_told_with_their_place(shop: Project, mistake: str) -> None:
    old, new, place, message = BAD_SETTINGS[mistake]
    shop.replace("pyproject.toml", old, new)
    before = shop.snapshot()
    said = shop.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: {place}")
    assert message in said.err
    assert "Traceback" not in said.err
    assert before == shop.snapshot()


def test_a_mistake_in_mypys_settings_is_told(shop: Project) -> None:
    shop.replace("pyproject.toml", "strict = true", 'strict = true\nfollow_imports = "some"')
    before = shop.snapshot()
    said = shop.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith("how: error: pyproject.toml: [mypy]: follow_imports")
    assert before == shop.snapshot()


@pytest.mark.parametrize("setting", ['packages = ["shop"]', 'modules = ["shop.calls"]'])
def test_mypys_own_settings_may_name_the_sources_too(shop: Project, setting: str) -> None:
    shop.replace("pyproject.toml", "strict = true", f"strict = true\n{setting}")
    shop.generated()
    assert ["counted.py", "spelled.py"] == list(shop.modules())


def test_settings_may_be_missing(shop: Project) -> None:
    shop.write("pyproject.toml", "[tool.mypy]" + CONFIGURATION.partition("[tool.mypy]")[2])
    shop.generated()
    assert ["counted.py", "spelled.py"] == sorted(
        file.name for file in (shop.root / "workflows").glob("*ed.py")
    )


# ---------------------------------------------------------------------- NAME


def test_only_the_named_modules_are_written(shop: Project) -> None:
    assert 0 == shop.how("generate", "counted").code
    assert ["counted.py"] == list(shop.modules())
    assert "spelled" not in shop.read("how.lock")


def test_naming_a_module_leaves_the_others_and_their_locks(shop: Project) -> None:
    shop.generated()
    before = shop.snapshot()
    shop.replace("shop/hows.py", "# One after the other.", "# In turn.")
    assert 0 == shop.how("generate", "spelled").code
    after = shop.snapshot()
    changed = {name for name in before if before[name] != after[name]}
    assert {"shop/hows.py", "shop/workflows/spelled.py", "how.lock"} == changed
    assert "shop/workflows/counted.py: stale\n" == shop.how("generate", "--check").out


def test_an_unknown_name_is_told(shop: Project) -> None:
    before = shop.snapshot()
    said = shop.how("generate", "counted", "conted")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith('how: error: no HOW call is bound to the name "conted"')
    assert "counted, spelled" in said.err
    assert before == shop.snapshot()


# ---------------------------------------------------------------------- encodings


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def bom(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.encode()


def latin_1(text: str) -> bytes:
    return f"# -*- coding: latin-1 -*-\n{text}# \xe9\n".encode("latin-1")


def tabs(text: str) -> bytes:
    return text.replace("    ", "\t").encode()


def form_feed(text: str) -> bytes:
    return text.replace("\n@define", "\n\f\n@define").encode()


def no_last_newline(text: str) -> bytes:
    return text.rstrip("\n").encode()


@pytest.mark.parametrize("encode", [crlf, bom, latin_1, tabs, form_feed, no_last_newline])
def test_how_a_source_is_written_down_does_not_matter(
    shop: Project, encode: Callable[[str], bytes]
) -> None:
    shop.generated()
    before = shop.modules()
    for name in ("hows", "calls"):
        file = f"shop/{name}.py"
        (shop.root / file).write_bytes(encode(shop.read(file)))
    assert shop.how("generate", "--check").out in ("", "how.lock: stale\n")  # it knows the lines
    shop.generated()
    assert before == shop.modules()


def test_text_outside_of_ascii_survives(shop: Project) -> None:
    shop.replace(
        "shop/hows.py", "# One after the other.", "# Une apr\xe8s l'autre \u2192 \U0001f600"
    )
    shop.replace("shop/calls.py", "counted = ", "# Compt\xe9.\ncompt\xe9 = ")
    shop.generated()
    text = shop.read("shop/workflows/compt\xe9.py")
    assert "# Une apr\xe8s l'autre \u2192 \U0001f600\n" in text
    assert text.startswith('"""Compt\xe9: ')


# ---------------------------------------------------------------------- processes


def generate_apart(project: Project, seed: str) -> str:
    """What `how generate` says in a process with its own hash seed."""
    program = "import sys; from how_codegen.cli import main; sys.exit(main(['generate']))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project.root,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_the_hash_seed_does_not_matter(shop: Project, seed: str) -> None:
    shop.generated()
    before = shop.snapshot()
    assert "" == generate_apart(shop, seed)
    assert before == shop.snapshot()
