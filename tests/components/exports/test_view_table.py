"""The table of a view has plain cells, and each row its sources and citation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from components.exports.view_table import tabulate
from components.pages import page as page_of
from tests.components.exports.tables import ATLAS, map_table, view_of

if TYPE_CHECKING:
    from components.exports.page_content import PageContent


def content_of(frame: pd.DataFrame) -> PageContent:
    return replace(page_of("map").content, rows=lambda _: frame)


@pytest.mark.thorough
def test_every_row_names_its_source_and_how_to_cite_it() -> None:
    for record in map_table().records:
        assert record["source_id"] in ATLAS.index.sources
        assert str(record["claim_id"]) in str(record["cite"])
        assert map_table().contract.version in str(record["cite"])


@pytest.mark.parametrize("name", ["white-spots"])
def test_rows_that_are_no_claims_name_the_sources_behind_them(name: str) -> None:
    found = tabulate(view_of(), page_of(name).content)
    named = [record for record in found.records if record["tie_ids"]]
    assert named
    for record in named:
        claims = str(record["tie_ids"]).split(";")
        assert {ATLAS.claim(i).source_id for i in claims} <= set(str(record["source_ids"]).split(";"))


def test_the_table_has_the_rows_of_the_page_and_two_columns_or_one_more() -> None:
    view = view_of(place="KZ-35")
    for name, added in (("map", ["cite"]), ("white-spots", ["source_ids", "cite"])):
        content = page_of(name).content
        frame, table = content.rows(view), tabulate(view, content)
        assert list(table.columns) == [*frame.columns, *added]
        assert len(table.rows) == len(frame) > 0
        assert len(table.records) == len(frame)
        assert (table.name, table.view, table.contract) == (name, view, ATLAS.contract)


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        (np.float64("nan"), None),
        (pd.NaT, None),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (2.5, 2.5),
        (0, 0),
        (pd.Timestamp(2020, 1, 2), date(2020, 1, 2)),
        (datetime(2020, 1, 2, 3), date(2020, 1, 2)),  # noqa: DTZ001 - as a table may hold it
        (date(2020, 1, 2), date(2020, 1, 2)),
        (["b", "a"], "b;a"),
        (("b", "a"), "b;a"),
        ({"b", "a"}, "a;b"),
        (frozenset({2, 1}), "1;2"),
        ([], ""),
        ({"x": 1}, "{'x': 1}"),
        ("text", "text"),
    ],
)
def test_a_cell_is_a_plain_value(cell: Any, plain: Any) -> None:
    frame = pd.DataFrame({"x": pd.Series([cell], dtype=object)})
    ((found, *_),) = tabulate(view_of(), content_of(frame)).rows
    assert found == plain
    assert type(found) is type(plain)


def test_rows_without_claims_cite_the_data_set_and_those_with_a_source_their_own() -> None:
    claim, other = list(ATLAS.index.claims)[:2]
    frames = {
        "claims": pd.DataFrame({"claim_id": [claim]}),
        "sources": pd.DataFrame({"source_id": ["fn-095"]}),
        "ids": pd.DataFrame({"ids": [f"{claim};{other};none"], "count": [2]}),
        "none": pd.DataFrame({"x": ["nothing"]}),
    }
    found = {name: tabulate(view_of(), content_of(frame)) for name, frame in frames.items()}
    whole = found["none"].cite
    assert found["claims"].records[0]["source_ids"] == ATLAS.claim(claim).source_id
    assert str(found["claims"].records[0]["cite"]).endswith(f"Claim {claim} in: {whole}")
    assert found["sources"].records == [{"source_id": "fn-095", "cite": whole}]
    sources = sorted({ATLAS.claim(claim).source_id, ATLAS.claim(other).source_id})
    assert found["ids"].records == [
        {"ids": f"{claim};{other};none", "count": 2, "source_ids": ";".join(sources), "cite": whole}
    ]
    assert found["none"].records == [{"x": "nothing", "source_ids": None, "cite": whole}]


def test_a_file_is_named_by_what_is_selected() -> None:
    assert map_table().filename("csv") == "map-2026-11-24-en.csv"
    assert map_table(place="KZ-35").filename("map.svg") == "map-KZ-35-2026-11-24-en-map.svg"
    assert map_table(by="BY-HO", kz="KZ-55").filename("csv") == "map-BY-HO-KZ-55-2026-11-24-en.csv"
    assert tabulate(view_of(), page_of("trade").content).filename("csv") == "trade-en.csv"


def test_a_table_has_the_date_of_its_data_and_the_parameters_of_its_view() -> None:
    table = map_table(place="KZ-35")
    assert table.created.isoformat()[:19] == ATLAS.contract.created[:19]
    assert table.query == {"place": "KZ-35", "date": "2026-11-24", "lang": "en"}
