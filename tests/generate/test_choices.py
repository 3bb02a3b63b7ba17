"""What the tests that choose a workflow are known to be: a wrong guess would be a wrong module.

Each line of `KNOWN` and `UNKNOWN` is a test that a HOW may write; only running it tells what the
latter are. The known ones are also asked of Python itself.
"""

from __future__ import annotations

import sys
import warnings
from importlib import import_module
from pathlib import Path

import pytest

from how_codegen.constants.decide import CallDecisions
from how_codegen.constants.evaluate import Evaluator
from how_codegen.constants.known_values import PASSED, Several
from how_codegen.constants.reader import ConstantReader
from tests.generate.choices import KNOWN, MODES, OTHERS, UNKNOWN


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lab")
    (folder / "lab").mkdir()
    (folder / "lab" / "__init__.py").write_text("", encoding="utf-8")
    (folder / "lab" / "modes.py").write_text(MODES, encoding="utf-8")
    (folder / "lab" / "others.py").write_text(OTHERS, encoding="utf-8")
    return folder


def _decisions(module: str, reader: ConstantReader) -> CallDecisions:
    made = Evaluator(module, reader, {})
    return CallDecisions(made, made)


def test_what_a_star_import_may_bind_is_unknown(lab: Path) -> None:
    text = "BEFORE = LIMIT = 3\nfrom lab.others import *\nAFTER = 1\n"
    (lab / "lab" / "starred.py").write_text(text, encoding="utf-8")
    reader = ConstantReader(lab, {"lab.starred": "lab/starred.py"})
    made = _decisions("lab.starred", reader)
    assert isinstance(made.holds("LIMIT == 3"), str)
    assert isinstance(made.holds("len('') == 0"), str)
    assert made.holds("AFTER == 1") is True


def test_a_stub_has_no_values(lab: Path) -> None:
    (lab / "lab" / "stub.pyi").write_text("LIMIT = 3\n", encoding="utf-8")
    reader = ConstantReader(lab, {"lab.stub": "lab/stub.pyi"})
    assert isinstance(_decisions("lab.stub", reader).holds("LIMIT == 3"), str)


CONSTANTS = {
    "one_": 1,
    "true": True,
    "zero": 0,
    "none": None,
    "text": "a",
    "nan_free": 0.30000000000000004,
    "tenth": 0.1,
}


def decisions(lab: Path) -> CallDecisions:
    paths = {"lab.modes": "lab/modes.py", "lab.others": "lab/others.py"}
    reader = ConstantReader(lab, paths)
    passed = {"step": PASSED, "steps": (PASSED, PASSED), "several": Several([PASSED, PASSED])}
    made = Evaluator("lab.modes", reader, {**CONSTANTS, **passed}, frozenset({"local", "mode"}))
    made.bind("mode", "Mode.FAST")
    return CallDecisions(made, made)


@pytest.fixture(scope="module")
def running(lab: Path) -> dict[str, object]:
    sys.path.insert(0, str(lab))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python 3.13 will count `auto()` in another way
            module = vars(import_module("lab.modes"))
    finally:
        sys.path.remove(str(lab))
    step = object()
    steps = {"step": step, "steps": (step, object()), "several": [step, object()]}
    return {**module, **CONSTANTS, **steps, "mode": module["Mode"].FAST}


@pytest.mark.parametrize("test", KNOWN.strip().splitlines())
def test_known(test: str, lab: Path, running: dict[str, object]) -> None:
    assert bool(eval(test, running)) is decisions(lab).holds(test)


@pytest.mark.parametrize("test", UNKNOWN.strip().splitlines())
def test_unknown(test: str, lab: Path) -> None:
    assert isinstance(decisions(lab).holds(test), str)


@pytest.mark.parametrize(("subject", "pattern"), [("one_", "True"), ("zero", "False")])
def test_a_singleton_pattern_is_the_very_object(lab: Path, subject: str, pattern: str) -> None:
    assert decisions(lab).matches(subject, pattern, is_singleton=True) is False
    assert decisions(lab).matches(subject, pattern, is_singleton=False) is True
