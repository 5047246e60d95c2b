"""Command that makes the boundaries anew: where it writes, what it prints and the code it ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo import __main__ as command
from geo.errors import PackageError
from geo.shapes import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_each_file_is_said_as_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[Path, Path | None]] = []

    def build(into: Path, *, packages: Path | None) -> Iterator[str]:
        asked.append((into, packages))
        yield from ("one", "two")

    monkeypatch.setattr(command, "build", build)
    assert command.main(["build"]) == 0
    assert command.main(["build", "--packages", str(tmp_path), "--into", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == "one\ntwo\n" * 2
    assert asked == [(FOLDER, None), (tmp_path / "out", tmp_path)]


def test_a_package_that_is_missing_is_a_sentence_and_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def build(_into: Path, *, packages: Path | None) -> Iterator[str]:
        yield "one"
        raise PackageError(f"no package in {packages}")

    monkeypatch.setattr(command, "build", build)
    assert command.main(["build"]) == 1
    assert capsys.readouterr() == ("one\n", "no package in None\n")


def test_without_a_command_the_usage_is_said() -> None:
    with pytest.raises(SystemExit):
        command.main([])
