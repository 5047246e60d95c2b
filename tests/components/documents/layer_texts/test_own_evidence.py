"""The evidence of a claim of a layer says file, sheet and cell, whose figure it is, and who kept it when."""

from __future__ import annotations

import dataclasses

import pytest

from components.documents.evidence import evidence, source_label
from components.documents.layer_texts.own_evidence import change_links, changeable_row, obs_statuses, reporters
from components.i18n.language import language
from data.enums import Lang, ObsStatus, Reporter
from data.layer_rows import LayerRow, Origin
from tests.data.layers.own_rows import KeptLayers, atlas_of, figure, layer, small_layer
from tests.data.whole import ATLAS

OWN = atlas_of(small_layer())
EN = language(Lang.EN)
FIGURE = figure("1250.5").obs_id
SOURCE = dict.fromkeys(ATLAS.contract.table("sources").names) | {"kind": "official", "title_en": "export.xlsx"}


def test_a_figure_is_shown_with_its_cell_and_its_keeper() -> None:
    stamp = KeptLayers(layer(small_layer())).stamp("chamber", "observations", FIGURE, version=1)
    rows = dict(evidence(OWN, FIGURE, EN, stamp=stamp).rows)
    assert rows["As stated"] == "1250.5"
    assert (rows["File"], rows["Sheet"], rows["Cell"]) == ("trade 2023-2025.xlsx", "Export", "D5")
    assert (rows["Reported by"], rows["How final"]) == ("statistics of Belarus", "final")
    assert (rows["Kept by"], rows["Kept on"]) == ("anna", "24 November 2026, 09:30 UTC")
    assert (rows["Layer"], rows["Version of the layer"]) == ("Chamber of Commerce", "1")
    assert rows["Terms of use"] == "For members of the chamber alone"
    assert "How cited" not in rows


def test_its_links_lead_to_the_layer() -> None:
    links = dict(evidence(OWN, "own-forum", EN).links)
    assert all("data=own&layer=chamber" in address for address in links.values())


def test_the_name_of_a_file_is_said_once() -> None:
    rows = (*small_layer(), LayerRow(table="sources", row_id="file-1", cells=SOURCE | {"source_id": "file-1"}))
    named = dataclasses.replace(figure("7", period_start="2019", period_end="2019"), source_id="file-1")
    own = atlas_of((*rows, named.to_row(Origin(file="export.xlsx", sheet="2019", cell="C3"))))
    assert source_label(own, own.claim(named.obs_id), EN) == "Source: export.xlsx, 2019, C3"
    assert source_label(OWN, OWN.claim(FIGURE), EN).count("trade 2023-2025.xlsx") == 1


def test_without_the_store_the_terms_of_the_layer_are_said() -> None:
    assert dict(evidence(OWN, "own-forum", EN).rows)["Terms of use"] == "For members of the chamber alone"


def test_the_book_has_none_of_these_rows() -> None:
    card = evidence(ATLAS, "turnover-2021", EN)
    assert not {"Layer", "File", "Cell", "Kept by"} & set(dict(card.rows))
    assert not any("data=" in address for _, address in card.links)


@pytest.mark.parametrize("code", list(Lang))
def test_every_reporter_and_status_has_words(code: Lang) -> None:
    assert all(reporters(language(code))[one] for one in Reporter)
    assert all(obs_statuses(language(code))[one] for one in ObsStatus)


def test_only_who_may_change_a_row_is_led_to_its_form() -> None:
    shown = dict(evidence(OWN, FIGURE, EN, may_change=True).links)
    assert shown["Correct or withdraw"] == f"/your-data?data=both&layer=chamber&own={FIGURE}&lang=en"
    assert "Correct or withdraw" not in dict(evidence(OWN, FIGURE, EN).links)


def test_a_tie_is_changed_by_its_agreement_and_a_claim_of_the_book_by_nobody() -> None:
    assert changeable_row(OWN, "own-tie-brest-aktobe") == "own-brest-aktobe"
    assert changeable_row(OWN, "own-forum") == "own-forum"
    assert all(changeable_row(ATLAS, claim_id) is None for claim_id in ATLAS.index.claims)
    assert change_links(ATLAS, next(iter(ATLAS.index.claims)), EN) == ()
