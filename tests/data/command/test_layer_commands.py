"""Commands over layers, as one types them."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from data.__main__ import main
from data.stores.engine import VARIABLE
from data.stores.model import Change
from data.stores.store import open_store
from tests.data.stores.rows import ANNA, FILE, begin, figure, tie

if TYPE_CHECKING:
    from pathlib import Path

    from data.stores.store import Store


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The usual store, with a layer of two imports."""
    file = tmp_path / "store.sqlite3"
    monkeypatch.setenv(VARIABLE, str(file))
    with open_store() as store:
        base = begin(store, figure(1), tie(1))
        store.keep("ours", Change(put=[figure(2)]), deed=FILE, base=base)
    return str(file)


def opened(place: str) -> Store:
    return open_store(place)


def test_layers_are_listed_with_where_the_store_is(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layers"]) == 0
    first, line = capsys.readouterr().out.splitlines()
    assert first == f"Store: {place}"
    assert line.split("  ")[:5] == ["ours", "Наш слой", "draft", "3", "3"]
    assert line.endswith("Анна")
    main(["layers", "--json"])
    assert json.loads(capsys.readouterr().out)["rows"] == 3
    main(["layers", "ours", "--json"])
    kinds = [json.loads(line)["kind"] for line in capsys.readouterr().out.splitlines()]
    assert kinds == ["create", "import", "import"]


def test_undo_and_redo_say_what_they_did(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    with opened(place) as store:
        before, after = store.dump("ours", version=2), store.dump("ours")
        assert main(["undo", "ours", "--note", "wrong file"]) == 0
        assert store.dump("ours") == before
        assert store.versions("ours")[-1].note == "wrong file"
        assert store.versions("ours")[-1].how_known == "command line"
        assert main(["redo", "ours"]) == 0
        assert store.dump("ours") == after
        assert main(["undo", "ours", "2"]) == 0
        assert {row.row_id for row in store.rows("ours")} == {figure(2).row_id}
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "ours: version 3 is undone by version 4.",
        "ours: done again by version 5.",
        "ours: version 2 is undone by version 6.",
    ]


def test_a_layer_is_printed_as_it_was(place: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with opened(place) as store:
        dump, day = store.dump("ours", version=2), store.versions("ours")[0].at.date()
        whole = store.dump("ours")
    assert main(["as-of", "ours", "2"]) == 0
    assert capfdbinary.readouterr().out == dump
    assert main(["as-of", "ours", day.isoformat()]) == 0
    assert capfdbinary.readouterr().out == whole
    for when, words in (
        ("2001-01-01", "began later"),
        ("yesterday", "neither a version nor a day"),
        ("9", "no version 9"),
    ):
        assert main(["as-of", "ours", when]) == 1
        assert words in capfdbinary.readouterr().err.decode()


def test_publishing_and_withdrawing_of_a_layer_and_of_rows(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    with opened(place) as store:
        assert main(["publish", "ours"]) == 0
        assert store.layer("ours").is_published
        assert main(["withdraw", "ours"]) == 0
        assert not store.layer("ours").is_published
        assert main(["withdraw", "ours", "--row", "ties/tie-1", "--row", f"observations/{figure(1).row_id}"]) == 0
        assert [row.row_id for row in store.rows("ours")] == [figure(2).row_id]
        capsys.readouterr()
        assert main(["withdraw", "ours", "--row", "ties/none", "--lang", "ru"]) == 1
    assert "нет строки none" in capsys.readouterr().err


def test_a_layer_is_exported_as_tables_with_its_terms(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    assert main(["export", "--layer", "ours", str(target)]) == 0
    assert "CC BY 4.0" in capsys.readouterr().out
    assert sorted(path.name for path in target.iterdir()) == ["layer.json", "observations.csv", "ties.csv"]
    with (target / "observations.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["value"] for row in rows] == ["1.50", "1.50"]
    assert main(["export", "--layer", "ours", "--version", "1", str(tmp_path / "first")]) == 0
    assert [path.name for path in (tmp_path / "first").iterdir()] == ["layer.json"]
    assert main(["export", "--layer", "none", str(tmp_path / "none")]) == 1
    assert not (tmp_path / "none").exists()
    assert place


def test_another_store_is_named_by_an_option(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.sqlite3"
    with open_store(other) as store:
        store.create("theirs", "x", ANNA)
    assert main(["layers", "--store", str(other), "--lang", "be"]) == 0
    assert "чарнавік" in capsys.readouterr().out
    assert main(["undo", "theirs", "--store", str(other), "--lang", "kk"]) == 1
    assert "кері қайтаратын" in capsys.readouterr().err
