"""What must hold always: a generated module does what the plain HOW call does, and is clean."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.properties.checks import Way, check_project, warm_caches
from tests.properties.projects import Example, make_project

#: One project of these many HOWs is made where tests run; `long_run` makes many larger ones.
SIZE = 24


@pytest.fixture(scope="module")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """mypy's caches of the library, so that examples are quick."""
    return warm_caches(tmp_path_factory.mktemp("warm"), make_project(0, 8))


# A HOW depends on its seed and number alone: `long_run --seed SEED --only NUMBER` makes it again,
# which is quicker than to shrink.
@settings(
    max_examples=1,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
    database=None,
    derandomize=True,
)
@given(seed=st.integers(1, 10**6))
def test_generated_and_plain_agree(
    warm_cache: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    project = make_project(seed, SIZE)
    folder = tmp_path_factory.mktemp("project")
    outcome = check_project(project, folder, warm_cache, Way(twice=True))
    shown = [_shown(seed, project.examples, *problem) for problem in outcome.problems]
    assert [] == shown
    assert (seed, 0) == (seed, outcome.others)
    assert len(outcome.refused) * 50 <= len(project.examples), outcome.refused


def _shown(seed: int, examples: tuple[Example, ...], name: str, check: str, text: str) -> str:
    numbers = [number for number, one in enumerate(examples) if one.name == name]
    how = examples[numbers[0]].how if numbers else ""
    return f"--seed {seed} --only {numbers}: {check}: {name}: {text}\n{how}"


def test_same_project_for_same_seed() -> None:
    assert make_project(7, 16) == make_project(7, 16)
