"""A file is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from how_codegen.files.atomic import replace_file


def test_text_and_line_ends_are_written_as_they_are(tmp_path: Path) -> None:
    target = tmp_path / "file"
    replace_file(target, "ü\r\n\n")
    assert "ü\r\n\n".encode() == target.read_bytes()


def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.touch(mode=0o640)
    replace_file(target, "new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "file"
    target.write_text("old")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        replace_file(target, "new")
    assert target.read_text() == "old"
    assert [target] == list(tmp_path.iterdir())
