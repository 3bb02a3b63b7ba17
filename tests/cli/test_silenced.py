"""What only `how check` and `how generate` find is silenced like what mypy finds."""

from __future__ import annotations

import pytest

from tests.generate.projects import CALLS, CONFIGURATION, Project, mypy_lines


@pytest.fixture(params=["how-static", "how-body"])
def code(request: pytest.FixtureRequest, shop: Project) -> str:
    """Why no module can be written from one of the shop's calls, the last."""
    name = "__main__" if request.param == "how-static" else "marked"
    shop.write("shop/calls.py", f"{CALLS}{name} = mark(clean)\n")
    shop.replace("shop/calls.py", "import pipe", "import mark, pipe")
    shop.write("shop/hows.py", shop.read("shop/hows.py") + MARK)
    if request.param == "how-body":
        shop.replace(
            "shop/hows.py", "        print(MARKS)", "        global MARKS\n        (MARKS := 2)"
        )
    return str(request.param)


MARK = """

MARKS = 1


@define.how
def mark(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        print(MARKS)
        return await step(value)

    return workflow
"""


def test_it_is_reported(shop: Project, code: str) -> None:
    said = shop.how("check")
    assert (1, True) == (said.code, f"[{code}]" in said.out)
    assert [] == mypy_lines(shop)


def test_by_a_comment(shop: Project, code: str) -> None:
    shop.replace("shop/calls.py", "mark(clean)", f"mark(clean)  # type: ignore[{code}]")
    assert (0, "") == (shop.how("check").code, shop.how("check").out)
    skipped = "shop/calls.py:6: skipped, it is under a `# type: ignore`\n"
    said = shop.how("generate")
    assert (0, True) == (said.code, skipped in said.err)
    assert ["counted.py", "spelled.py"] == list(shop.modules())


def test_a_comment_for_how_body_on_a_call_is_used(shop: Project) -> None:
    shop.replace("shop/calls.py", "(clean, count)", "(clean, count)  # type: ignore[how-body]")
    shop.replace("shop/calls.py", "(clean, spell)", "(clean, spell)  # type: ignore[how-arg]")
    unused = 'shop/calls.py:5: error: Unused "type: ignore" comment  [unused-ignore]'
    assert [unused] == mypy_lines(shop)


CONFIGURED = {
    "for_all": 'disable_error_code = ["CODE"]\n',
    "for_a_module": (
        '[[tool.mypy.overrides]]\nmodule = "shop.calls"\ndisable_error_code = ["CODE"]\n'
    ),
    "in_the_file": "",
}


@pytest.mark.parametrize("configured", CONFIGURED)
def test_by_configuration(shop: Project, code: str, configured: str) -> None:
    shop.write("pyproject.toml", CONFIGURATION + CONFIGURED[configured].replace("CODE", code))
    if configured == "in_the_file":
        text = shop.read("shop/calls.py")
        shop.write("shop/calls.py", f'# mypy: disable-error-code="{code}"\n{text}')
    assert (0, "") == (shop.how("check").code, shop.how("check").out)
    said = shop.how("generate")
    assert (0, True) == (said.code, f": skipped, {code} is disabled here: " in said.err)
    assert ["counted.py", "spelled.py"] == list(shop.modules())


def test_configuration_for_another_module_hides_nothing(shop: Project, code: str) -> None:
    other = CONFIGURED["for_a_module"].replace("shop.calls", "shop.tasks").replace("CODE", code)
    shop.write("pyproject.toml", CONFIGURATION + other)
    assert 1 == shop.how("check").code
