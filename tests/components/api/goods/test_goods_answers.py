"""Goods by the API: every record with its file and row, in pages that leave none out, and refusals in words."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import pytest
from anyio.from_thread import start_blocking_portal
from starlette.applications import Starlette

from components.api import request_facts
from components.api.goods.goods_address import MOST
from components.exports.record_rows import COLUMNS
from components.layer_atlases import LayerAtlases
from data.trade.goods_codes import level_of
from tests.components.api.layers_of_tests import LAYER, STORE, routes_of_api
from tests.components.asgi import Client, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.trade.goods_rows import GoodsRow
    from data.trade.layer_goods import LayerGoods
    from tests.data.trade.goods_layer import DrawnGoods

REGIONS: Final = {"by": "BY-HO", "kz": "KZ-55"}


class DrawnAlone:
    """The drawn goods as those of one layer."""

    def __init__(self, goods: LayerGoods) -> None:
        self._goods = goods

    def of(self, layer_id: str, *, version: int | None = None) -> LayerGoods | None:
        """Return the goods of the layer of tests."""
        assert version == 1
        return self._goods if layer_id == LAYER else None


@pytest.fixture(scope="module")
def traded(goods_layer: DrawnGoods) -> Iterator[Client]:
    """Ask a server whose layer has the drawn goods."""
    goods = DrawnAlone(goods_layer.goods)
    kept = LayerAtlases(lambda: STORE, lambda: goods)
    with start_blocking_portal() as portal, pytest.MonkeyPatch.context() as patch:
        patch.setattr(request_facts, "layer_atlases", lambda: kept)
        yield Client(Starlette(routes=routes_of_api()), portal)


def drawn(goods_layer: DrawnGoods, *, seller: str, buyer: str, level: str) -> list[GoodsRow]:
    return [
        row
        for row in goods_layer.rows
        if (row.seller_id, row.buyer_id, level_of(row.code).value) == (seller, buyer, level)
    ]


def test_every_record_is_given_once_with_its_file_and_row(traded: Client, goods_layer: DrawnGoods) -> None:
    found = ask(traded, "goods", level="subheading", flow="export", **REGIONS).json()
    expected = drawn(goods_layer, seller="BY-HO", buyer="KZ-55", level="subheading")
    assert found["records"] == len(found["rows"]) == len(expected) > 100
    by_row = {row.line: row for row in expected}
    for record in found["rows"]:
        row = by_row.pop(record["row"])
        assert (record["seller_id"], record["buyer_id"]) == ("BY-HO", "KZ-55")
        assert (record["code"], record["reporter"], record["scheme"]) == (row.code, row.reporter, row.scheme)
        assert record["period"] == f"{row.period // 100}-{row.period % 100:02}"
        assert (record["value"], record["status"]) == (row.value, row.status)
        assert (record["file"], record["import_key"]) == ("comtrade-2023-2024.csv", "drawn")
    assert by_row == {}
    (file,) = found["files"]
    assert (file["import_key"], file["kept_by"], file["kept_at"]) == ("drawn", "Anna", "2026-11-03T00:00:00+00:00")
    assert file["sha256"] == "ab" * 32


def test_pages_follow_each_other_through_both_ways_and_leave_none_out(traded: Client) -> None:
    whole = ask(traded, "goods", level="heading", **REGIONS).json()
    address, rows = "/api/v1/goods?level=heading&by=BY-HO&kz=KZ-55&limit=70", []
    while address:
        page = traded.get(address).json()
        rows += page["rows"]
        address = page["next"]
    assert rows == whole["rows"]
    assert {row["seller_id"] for row in rows} == {"BY-HO", "KZ-55"}
    assert ask(traded, "goods", level="heading", after="100000", **REGIONS).json()["rows"] == []


def test_code_months_and_reporter_narrow_the_records(traded: Client) -> None:
    found = ask(traded, "goods", code="8701", reporter="kz", **{"from": "2024-02", "to": "2024-04"}).json()
    assert found["level"] == "heading"
    assert [row["period"] for row in found["rows"]] == ["2024-02", "2024-03", "2024-04"]
    assert {(row["code"], row["reporter"], row["name"]) for row in found["rows"]} == {("8701", "kz", "Tractors")}
    year = ask(traded, "goods", code="8701", **{"from": "2024", "to": "2024"}).json()
    assert {row["period"][:4] for row in year["rows"]} == {"2024"}
    assert ask(traded, "goods", periods="year").json()["records"] == 0


def test_without_a_level_it_is_chapters_named_in_the_language_asked_for(traded: Client) -> None:
    found = ask(traded, "goods", lang="kk").json()
    assert found["level"] == "chapter"
    assert {row["name"] for row in found["rows"] if row["code"] == "87"} == {
        "Автомобильдер, тракторлар және олардың бөлшектері"
    }
    assert Counter(entry["level"] for entry in found["recorded"] if entry["flow"] == "export") == {
        "total": 2, "chapter": 2, "heading": 2, "subheading": 2,
    }  # fmt: skip


def test_files_have_the_same_records(traded: Client) -> None:
    asked: dict[str, Any] = {"level": "subheading", **REGIONS}
    records = ask(traded, "goods", **asked).json()["rows"]
    text = ask(traded, "goods.csv", **asked)
    read = list(csv.DictReader(io.StringIO(text.body.decode("utf-8-sig"))))
    assert [row["code"] for row in read] == [record["code"] for record in records]
    assert [row["value"] for row in read] == ["" if r["value"] is None else str(r["value"]) for r in records]
    assert "goods-BY-HO-KZ-55-subheading-chamber-v1-en.csv" in text.headers["content-disposition"]
    book = openpyxl.load_workbook(io.BytesIO(ask(traded, "goods.xlsx", lang="ru", **asked).body))
    sheet = book.worksheets[0]
    assert tuple(cell.value for cell in sheet[1]) == COLUMNS
    assert [row[5] for row in sheet.iter_rows(min_row=2, values_only=True)] == [record["code"] for record in records]
    assert "For members of the chamber alone" in {row[1] for row in book.worksheets[1].iter_rows(values_only=True)}
    first = ask(traded, "goods.csv", limit="10", **asked)
    assert first.headers["link"] == (
        '</api/v1/goods.csv?by=BY-HO&kz=KZ-55&level=subheading&limit=10&after=10>; rel="next"'
    )
    assert "link" not in text.headers


def test_the_evidence_of_a_value_names_file_rows_and_who_kept_it_when(traded: Client) -> None:
    card = ask(traded, "goods/evidence", code="843351", flow="export", reporter="by", **REGIONS).json()
    said = dict(card["rows"])
    assert said["File"] == "comtrade-2023-2024.csv"
    assert (said["Kept by"], said["Source"]) == ("Anna", "UN Comtrade")
    assert said["Kept on"].startswith("3 November 2026")
    assert said["Reported by"] == "statistics of Belarus"
    assert "843351" in said["Goods"]
    assert "Anna" in card["label"]


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ({"code": "7701"}, 422, "no code of goods"),
        ({"code": "870"}, 422, "no code of goods"),
        ({"code": "8701", "level": "chapter"}, 422, "begins with 8701"),
        ({"from": "2024-13"}, 422, "no month"),
        ({"from": "2024-05", "to": "2024-04"}, 422, "before the first"),
        ({"by": "KZ-55"}, 422, "no place of BY"),
        ({"kz": "BY-HO"}, 422, "no place of KZ"),
        ({"by": "nowhere"}, 404, "no place"),
        ({"layer": "empty"}, 404, "no records of goods in 'empty'"),
        ({"layer": "draft"}, 404, "no layer 'draft'"),
        ({"data": "book"}, 422, "are of a layer"),
        ({"limit": str(MOST + 1)}, 422, "limit"),
        ({"flow": "sideways"}, 422, "flow"),
        ({"unheard": "1"}, 422, "not known here"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(
    traded: Client, query: dict[str, str], status: int, said: str
) -> None:
    for path in ("goods", "goods.csv", "goods/evidence"):
        refused = ask(traded, path, **query)
        if path == "goods/evidence" and "limit" in query:
            continue
        assert (refused.status, said in refused.json()["detail"]) == (status, True), refused.body


def test_no_such_form_and_no_separator_of_a_workbook(traded: Client) -> None:
    assert ask(traded, "goods.pdf").json()["detail"] == "There is no format 'pdf'. There are: csv, xlsx."
    assert ask(traded, "goods.xlsx", separator="semicolon").status == 422
    assert ask(traded, "goods/evidence", code="99").status == 404


def test_what_is_of_a_layer_is_kept_by_nobody_between(traded: Client) -> None:
    for path in ("goods", "goods.csv", "goods/evidence"):
        assert ask(traded, path).headers["cache-control"].startswith("private")


def test_a_server_without_layers_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = LayerAtlases(type(STORE))
    monkeypatch.setattr(request_facts, "layer_atlases", lambda: kept)
    assert ask(client, "goods").status == 404


@pytest.mark.thorough
def test_a_paper_and_a_talk_that_the_drawing_process_makes_have_the_goods(traded: Client) -> None:
    asked = {"data": "own", "layer": LAYER}
    note = ask(traded, "notes/BY-HO/KZ-55.json", **asked)
    assert "“Harvesting machinery”: " in note.body.decode(), note.body[:500]
    talk = ask(traded, "talks/pair-BY-HO-KZ-55.json", **asked).json()
    (step,) = [step for step in talk["steps"] if step["id"].endswith(":goods")]
    assert step["shown"]["table"][1][1] == "8433 “Harvesting machinery”"
    beside = ask(traded, "notes/BY-HO/KZ-55.json", data="both", layer=LAYER)
    assert "Harvesting machinery" in beside.body.decode()
