"""Standard output that is no file, is closed, or takes nothing more."""

from __future__ import annotations

import io
import sys

import pytest

from how_codegen.errors import HowError
from how_codegen.run.output import claim_standard_output
from how_codegen.run.results import write_result


def test_stream_without_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    real, other = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", real)
    monkeypatch.setattr(sys, "stderr", other)
    output = claim_standard_output()
    print("noise")
    output.write(b"[1]\n")
    output.flush()
    assert (real.getvalue(), other.getvalue()) == ("[1]\n", "noise\n")


def test_closed_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(HowError, match="standard output is closed"):
        claim_standard_output()


def test_result_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    class Full(io.BytesIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    assert write_result([1], Full(), show_value=True) is False
    assert "cannot write its result: No space left on device" in capsys.readouterr().err
