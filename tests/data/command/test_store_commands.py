"""Commands over a store, as one types them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.__main__ import main
from data.stores.engine import VARIABLE
from data.stores.store import open_store
from tests.data.stores.test_records import everything, filled

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the usual store says of itself."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "store.sqlite3"))
    with open_store() as store:
        filled(store)
        return everything(store)


def test_a_store_is_moved(said: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "there" / "other.sqlite3"
    assert main(["move", str(target)]) == 0
    assert "2 (other, ours)" in capsys.readouterr().out
    with open_store(target) as other:
        assert everything(other) == said
    assert main(["move", str(target), "--lang", "ru"]) == 1
    assert "Слой other уже есть" in capsys.readouterr().err
    one = tmp_path / "one.sqlite3"
    assert main(["move", "--layer", "other", str(one)]) == 0
    with open_store(one) as other:
        assert [layer.layer_id for layer in other.layers()] == ["other"]


def test_a_backup_is_taken_and_restored(said: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, target = tmp_path / "monday.backup", tmp_path / "new.sqlite3"
    assert main(["backup", str(file)]) == 0
    assert str(file.stat().st_size) in capsys.readouterr().out
    assert main(["restore", str(file), "--store", str(target)]) == 0
    with open_store(target) as restored:
        assert everything(restored) == said
    file.write_text("nothing", "utf-8")
    assert main(["restore", str(file)]) == 1
    assert "is no backup" in capsys.readouterr().err


def test_views_need_postgresql(said: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    assert said
    assert main(["gis"]) == 1
    assert "PostGIS" in capsys.readouterr().err
