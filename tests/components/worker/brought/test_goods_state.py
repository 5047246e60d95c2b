"""Goods of a draft: what is known of them, kept with it, compared anew, and kept as an import."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.layer_atlases import LayerAtlases
from components.worker.brought.draft_state import what_is_open
from components.worker.brought.goods_state import SHOWN
from components.worker.brought.written_draft import keep_draft, write_draft
from data.imports.schemes import comtrade
from data.layers.store_goods import StoreGoods
from data.stores.goods.goods_parts import BROUGHT
from data.stores.store import open_store
from data.trade.questions.recorded import ask_recorded
from tests.data.imports.goods.comtrade_files import line, months, text
from tests.data.stores.rows import ANNA
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.stores.store import Store

WHO: dict[str, Any] = {"who": "Анна", "how_known": "sign-in"}
KEPT: dict[str, Any] = {
    "layer_id": "ours", "title": "Ours", "source": {"title_en": "Comtrade", "publisher": "UN"}, "licence": "CC BY",
    "note": "", "takes_good": False, **WHO,
}  # fmt: skip


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store that the jobs open too."""
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    with open_store() as opened:
        yield opened


def write(folder: Path, content: str, *, layer_id: str = "", draft_id: str = "", **answers: str) -> str:
    path = folder / "comtrade.csv"
    path.write_text(content, encoding="utf-8")
    found = json.loads(write_draft(
        ATLAS, path="" if draft_id else str(path), name=path.name, layer_id=layer_id, draft_id=draft_id,
        answers=answers, corrections={}, **WHO,
    ))  # fmt: skip
    return str(found["draft"])


def keep(draft_id: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(keep_draft(ATLAS, draft_id=draft_id, **KEPT | more))
    return found


def test_a_download_becomes_goods_of_the_layer_and_its_totals_figures(store: Store, tmp_path: Path) -> None:
    content = text([*months(2023), *months(2024)])
    draft_id = write(tmp_path, content)
    state = store.draft(draft_id).state
    records = len(content.splitlines()) - 1
    assert (state["goods"]["records"], state["goods"]["new"], state["tables"]["goods"]) == (records, records, records)
    assert state["goods"]["periods"] == [202301, 202412, 24]
    assert len(state["goods"]["first"]) == SHOWN
    assert len(json.dumps(state)) < 200_000
    assert keep(draft_id) == {"layer": "ours", "version": 2, "rows": state["taken"]}
    (kept,) = store.goods.imports("ours")
    assert (kept.records, kept.source, kept.who, kept.licence) == (records, "Comtrade, UN", "Анна", "CC BY")
    assert b"".join(store.goods.file("ours", kept.key, BROUGHT)).decode() == content
    assert store.counts("ours") == {"goods": records, "observations": 48, "sources": 1}
    assert store.drafts() == ()


def test_the_layer_s_atlas_has_the_goods_of_its_version(store: Store, tmp_path: Path) -> None:
    keep(write(tmp_path, text(months(2024))))
    records = StoreGoods(store.goods)
    kept = LayerAtlases(lambda: store, lambda: records)
    layer = store.layer("ours")
    atlas = kept.atlas(ATLAS, layer)
    assert atlas is not None
    assert atlas.layer is not None
    assert atlas.layer.goods is not None
    assert {row[0] for row in atlas.layer.goods.ask(ask_recorded("BY", "KZ")).rows} == {"by", "kz"}
    assert atlas.layer.goods.name_of("870192") == "Tractors"
    assert len(atlas.layer.observations) == 24
    records.close()


def test_the_same_file_again_changes_nothing_and_says_so(store: Store, tmp_path: Path) -> None:
    content = text(months(2024, last=2))
    keep(write(tmp_path, content))
    draft_id = write(tmp_path, content, layer_id="ours")
    state = store.draft(draft_id).state
    assert (state["goods"]["same"], state["goods"]["new"], state["goods_key"]) == (state["goods"]["records"], 0, "")
    assert what_is_open(state, takes_good=False) == "nothing"
    assert keep(draft_id) == {"open": "nothing"}


def test_a_restated_month_is_compared_and_what_would_go_is_asked_once(store: Store, tmp_path: Path) -> None:
    first = months(2024, last=2)
    keep(write(tmp_path, text(first)))
    milk = [one for one in first if one[13] == "040210" and one[3] == "202401"]
    fewer = [one for one in first if one not in milk[:1]]
    fewer[0] = [*fewer[0][:-1], "1.5"]
    draft_id = write(tmp_path, text(fewer), layer_id="ours")
    state = store.draft(draft_id).state
    assert (state["goods"]["changed"], state["goods"]["gone"], state["goods"]["new"]) == (1, 1, 0)
    assert state["goods"]["changed_rows"][0][-2] == "1.5000"
    (question,) = state["questions"]
    assert (question["key"], question["proposed"], question["rows"]) == ("goods_gone", "replace", 1)
    assert keep(draft_id) == {"open": "questions"}
    write(tmp_path, "", layer_id="ours", draft_id=draft_id, goods_gone="replace")
    assert "version" in keep(draft_id)
    assert len(store.goods.imports("ours")) == 2
    store.undo("ours", ANNA)
    assert len(store.goods.imports("ours")) == 1


def test_goods_that_another_changed_meanwhile_are_refused_until_they_are_compared_again(
    store: Store, tmp_path: Path
) -> None:
    keep(write(tmp_path, text(months(2023))))
    late = write(tmp_path, text(months(2024)), layer_id="ours")
    keep(write(tmp_path, text([line("2024", "112 X 398", "870192", "5")]), layer_id="ours"))
    code, params = keep(late)["refused"]
    assert (code, params["who"]) == ("store.goods_stale", "Анна")
    write(tmp_path, "", layer_id="ours", draft_id=late)
    assert "version" in keep(late)
    assert [one.version for one in store.goods.imports("ours")] == [2, 3, 4]


def test_answers_that_change_the_records_change_those_of_the_draft(store: Store, tmp_path: Path) -> None:
    content = text([
        line("2024", "112 X 398", "870192", "5", name="Tractors"), line("2024", "112 X 398", "40210", "7", name="Milk"),
    ])  # fmt: skip
    draft_id = write(tmp_path, content)
    assert store.draft(draft_id).state["goods"]["records"] == 1
    (question,) = store.draft(draft_id).state["questions"]
    write(tmp_path, "", draft_id=draft_id, **{question["key"]: "pad"})
    assert store.draft(draft_id).state["goods"]["records"] == 2
    keep(draft_id)
    found = StoreGoods(store.goods).of("ours")
    assert found is not None
    assert found.name_of("040210") == "Milk"


def test_more_records_than_are_read_at_once_are_refused_in_words_and_leave_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comtrade, "MOST_FIGURES", 20)
    state = store.draft(write(tmp_path, text(months(2024)))).state
    assert (state["verdict"], state["goods"]) == ("refuse", {})
    (fault,) = state["findings"]
    assert (fault["code"], fault["items"][0][3]["limit"]) == ("file.too_many_figures", "20")
    assert not store.goods.folder.exists()
