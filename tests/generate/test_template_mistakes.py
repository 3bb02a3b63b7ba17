"""Templates of the project's own: what is said when they fail, and of folders that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generate.own_templates import EXTENDS, NAME, OWN, use
from tests.generate.projects import CONFIGURATION, Project


def block(text: str, name: str = "epilogue") -> str:
    """A template that overrides one block; the text begins in line 3."""
    return f"{EXTENDS}{{% block {name} %}}\n{text}\n{{% endblock %}}\n"


#: The templates, and how what is said begins.
MISTAKES: dict[str, tuple[dict[str, str], str]] = {
    "undefined": ({NAME: block("A = {{ nam }}")}, f"{OWN}:3: 'nam' is undefined\n  did you mean"),
    "undefined_alone": (
        {NAME: block("\n{{ nothing }}")},
        f"{OWN}:4: 'nothing' is undefined\n  there are: name, headline, ",
    ),
    "attribute": ({NAME: block("{{ name.first }}")}, f"{OWN}:3: 'str object' has no attribute"),
    "element": ({NAME: block("{{ routines[7] }}")}, f"{OWN}:3: list object has no element 7"),
    "malformed": ({NAME: block("{{ name")}, f"{OWN}:4: the template is malformed: "),
    "unclosed": (
        {NAME: "\n{% if name %}\n"},
        f"{OWN}:2: the template is malformed: Unexpected end",
    ),
    "filter": (
        {NAME: block("{{ name|upcase }}")},
        f"{OWN}:3: the template is malformed: No filter",
    ),
    "chance": (
        {NAME: block("{{ routines|random }}")},
        f"{OWN}:3: the template is malformed: No fil",
    ),
    "chance_too": ({NAME: block("{{ lipsum() }}")}, f"{OWN}:3: 'lipsum' is undefined"),
    "run_time": (
        {NAME: block("{{ 1 // 0 }}")},
        f"{OWN}:3: the template fails: ZeroDivisionError: ",
    ),
    "type": ({NAME: block("{{ name + 1 }}")}, f"{OWN}:3: the template fails: TypeError: "),
    "in_macro": (
        {NAME: block("{% macro one(x) %}\n{{ x / 0 }}\n{% endmacro %}\n{{ one(1) }}")},
        f"{OWN}:4: the template fails: ZeroDivisionError: ",
    ),
    "in_included": (
        {NAME: block('{% include "_a.jinja" %}'), "_a.jinja": "\n\n{{ nothing }}\n"},
        "layout/_a.jinja:3: 'nothing' is undefined",
    ),
    "in_imported": (
        {
            NAME: block('{% import "_a.jinja" as a %}\n{{ a.one() }}'),
            "_a.jinja": "{% macro one() %}\n{{ nothing }}\n{% endmacro %}\n",
        },
        "layout/_a.jinja:2: 'nothing' is undefined",
    ),
    "included_malformed": (
        {NAME: block('{% include "_a.jinja" %}'), "_a.jinja": "\n{% if %}\n"},
        "layout/_a.jinja:2: the template is malformed: ",
    ),
    "no_parent": (
        {NAME: '{% extends "how_codegen/async.py.jinja" %}\n'},
        f'{OWN}:1: there is no template "how_codegen/async.py.jinja"',
    ),
    "no_included": (
        {NAME: block('{% include "_a.jinja" %}')},
        f'{OWN}:3: there is no template "_a.jinja"',
    ),
    "none_of_two": (
        {NAME: block('{% include ["_a.jinja", "_b.jinja"] %}')},
        f'{OWN}:3: there is no template "_a.jinja", "_b.jinja"',
    ),
    "out_of_the_folder": (
        {NAME: block('{% include "../pyproject.toml" %}')},
        f'{OWN}:3: there is no template "../pyproject.toml"',
    ),
    "itself": (
        {NAME: f'{{% extends "{NAME}" %}}\n'},
        f"{OWN}:1: the template includes, extends or calls itself without end",
    ),
    "macro_in_itself": (
        {NAME: block("{% macro one() %}\n{{ one() }}\n{% endmacro %}\n{{ one() }}")},
        f"{OWN}:4: the template includes, extends or calls itself without end",
    ),
    "unsafe": (
        {NAME: block("{{ name.__class__.__mro__ }}")},
        f"{OWN}:3: the template fails: access to attribute '__class__' of 'str' object is unsafe",
    ),
    "changes": (
        {NAME: block("{{ routines.append(1) }}")},
        f"{OWN}:3: the template fails: ",
    ),
    "too_long": (
        {NAME: block("{% for one in range(10000000) %}{% endfor %}")},
        f"{OWN}:3: the template fails: OverflowError",
    ),
    "prints_a_list": (
        {NAME: block("{{ routines }}")},
        f"{OWN}:3: the template fails: it prints list, which is no text",
    ),
    "prints_a_constant": (
        {NAME: block("{{ [1, 2] }}")},
        f"{OWN}:3: the template fails: it prints list, which is no text",
    ),
    "prints_an_address": (
        {NAME: block("# {{ cycler(1) }}")},
        f"{OWN}:3: the template fails: it prints Cycler, which is no text",
    ),
    "unknown_block": (
        {NAME: block("A = 1", "epilog")},
        f'{OWN}:2: the block "epilog" is in no template that this extends\n  there are: decorator',
    ),
    "outside_of_blocks": (
        {NAME: f"{EXTENDS}\n\nA = 1\n"},
        f"{OWN}:4: a template that extends another writes nothing outside of its blocks",
    ),
    "outside_too": (
        {NAME: f"{EXTENDS}\n{{{{ name }}}}\n"},
        f"{OWN}:3: a template that extends another writes nothing outside of its blocks",
    ),
    "unknown_name": (
        {"asynco.py.jinja": ""},
        'layout/asynco.py.jinja: there is no template "asynco.py.jinja" that this could override\n'
        f'  did you mean "{NAME}"?',
    ),
    "other_ending": (
        {"asyncio.py.j2": ""},
        'layout/asyncio.py.j2: the name of a template ends in ".jinja"',
    ),
    "no_python": (
        {NAME: block("A = = 1")},
        f'{OWN}: what it renders for "counted" is no Python: invalid syntax, in line ',
    ),
    "not_allowed": (
        {NAME: block("return 1")},
        f"{OWN}: what it renders for \"counted\" is no Python: 'return' outside function, in line ",
    ),
    "null": (
        {NAME: block("A = '\0'")},
        f'{OWN}: what it renders for "counted" is no Python: ',
    ),
    "too_late": (
        {
            NAME: block(
                'import os\n"""{{ ownership }}"""\nfrom __future__ import division', "header"
            )
        },
        f'{OWN}: what it renders for "counted" is no Python: from __future__ imports must occur',
    ),
    "nothing": (
        {NAME: ""},
        f'{OWN}: what it renders for "counted" lacks "@generated by how-codegen from": the next',
    ),
    "no_mark": (
        {NAME: block('"""{{ headline }}"""', "header")},
        f'{OWN}: what it renders for "counted" lacks "@generated by how-codegen from": the next',
    ),
    "no_workflow": (
        {NAME: block("", "workflow")},
        f'{OWN}: what it renders for "counted" does not define "counted"',
    ),
    "undefined_in_python": (
        {NAME: block("print(nothing)")},
        'the module "counted" would use a name that it does not have: Undefined name `nothing`\n'
        "  mend the template, if that uses the name",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_place(fresh: Project, mistake: str) -> None:
    files, expected = MISTAKES[mistake]
    use(fresh, files)
    before = fresh.snapshot()
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: {expected}"), said.err
    assert "Traceback" not in said.err
    assert before == fresh.snapshot()


@pytest.mark.parametrize(
    "command", [["generate"], ["generate", "--check"], ["check"], ["templates"]]
)
def test_every_command_tells_it(fresh: Project, command: list[str]) -> None:
    use(fresh, {NAME: block("{{ name")})
    said = fresh.how(*command)
    assert 2 == said.code
    assert said.err.startswith(f"how: error: {OWN}:4: the template is malformed: ")


def test_a_template_that_is_no_utf_8(fresh: Project) -> None:
    use(fresh, {NAME: ""})
    (fresh.root / OWN).write_bytes(b"# caf\xe9\n")
    said = fresh.how("generate")
    assert 2 == said.code
    assert said.err.startswith(f"how: error: {OWN}: it is not UTF-8: ")


def test_a_template_with_a_byte_order_mark(fresh: Project) -> None:
    use(fresh, {})
    (fresh.root / OWN).write_bytes(b"\xef\xbb\xbf" + EXTENDS.replace("\n", "\r\n").encode())
    assert 0 == fresh.how("generate", "--check").code


@pytest.mark.parametrize("name", [NAME, "_part.jinja", "_parts"])
def test_a_link_out_of_the_folder(fresh: Project, name: str) -> None:
    use(fresh, {})
    target = fresh.root / ("shop" if name == "_parts" else "shop/hows.py")
    (fresh.root / "layout" / name).symlink_to(target)
    said = fresh.how("generate")
    assert 2 == said.code
    assert said.err.startswith(f"how: error: layout/{name}: it is a link out of the folder of temp")


def test_a_link_within_the_folder_is_fine(fresh: Project) -> None:
    use(fresh, {"_real.jinja": EXTENDS})
    (fresh.root / OWN).symlink_to("_real.jinja")
    assert 0 == fresh.how("generate", "--check").code


def test_the_folder_may_be_a_link(fresh: Project, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / NAME).write_text(EXTENDS)
    (fresh.root / "layout").symlink_to(tmp_path / "shared")
    use(fresh, {})
    assert 0 == fresh.how("generate", "--check").code


BAD_FOLDERS = {
    "missing": ('"layouts"', 'the folder of templates "layouts" does not exist'),
    "file": ('"shop/hows.py"', 'the folder of templates "shop/hows.py" does not exist'),
    "absolute": ('"/tmp"', '"/tmp" is not a folder beside pyproject.toml'),
    "empty": ('""', '"" is not a folder beside pyproject.toml'),
    "number": ("3", "[tool.how]: Expected `str | null`, got `int`"),
}


@pytest.mark.parametrize("name", BAD_FOLDERS)
def test_a_folder_that_is_none(fresh: Project, name: str) -> None:
    value, expected = BAD_FOLDERS[name]
    settings = CONFIGURATION.replace("[tool.how]", f"[tool.how]\ntemplates = {value}")
    fresh.write("pyproject.toml", settings)
    said = fresh.how("generate")
    assert (2, "") == (said.code, said.out)
    assert said.err.startswith(f"how: error: pyproject.toml:2: {expected}")


def test_a_folder_beside_the_project(fresh: Project) -> None:
    fresh.write("../shared/asyncio.py.jinja", EXTENDS)
    settings = CONFIGURATION.replace("[tool.how]", '[tool.how]\ntemplates = "../shared"')
    fresh.write("pyproject.toml", settings)
    assert 0 == fresh.how("generate", "--check").code
    fresh.write("../shared/asyncio.py.jinja", "{{ nothing }}")
    assert fresh.how("generate").err.startswith("how: error: ../shared/asyncio.py.jinja:1: 'noth")
