"""Citations of the data set, of a view and of a claim."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.documents.citing.citation_forms import Form
from components.i18n.language import language
from components.pages.sources import citations
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()
ORIGIN = "https://example.org"


def view(lang: Lang = Lang.EN, **fields: Any) -> View:
    """A view of the sources page."""
    return View(ATLAS, Selection(lang=lang, **fields), language(lang), date(2026, 11, 24))


def text(group: dict[str, Any], form: Form) -> str:
    """The text of a group in a form."""
    return str(group["texts"][list(Form).index(form)])


def test_a_view_the_data_set_and_the_book_are_cited_in_each_form_with_the_address_that_opens_the_view() -> None:
    data = citations.citations_data(view(by="BY-HO", kz="KZ-55"), ORIGIN, "pair")
    assert [group["id"] for group in data["groups"]] == ["view", "dataset", "book"]
    assert [group["file"] for group in data["groups"]] == [
        "partnership-vector-pair",
        "partnership-vector",
        "zalesskij-2023",
    ]
    assert all(len(group["texts"]) == len(data["forms"]) == len(Form) for group in data["groups"])
    gost = text(data["groups"][0], Form.GOST)
    assert gost.startswith("Pair, Gomel Region – Pavlodar Region, 24 November 2026 [Электронный ресурс] // ")
    assert (
        "URL: https://example.org/pair?by=BY-HO&kz=KZ-55&date=2026-11-24&lang=en (дата обращения: 24.11.2026)" in gost
    )
    assert data["hint"] == ""


def test_the_forms_are_named_and_some_are_files() -> None:
    forms = citations.citations_data(view(), ORIGIN, "map")["forms"]
    assert [form["id"] for form in forms] == ["gost", "apa", "bibtex", "ris", "csl"]
    assert [form["name"] for form in forms] == ["GOST R 7.0.5-2008", "APA 7", "BibTeX", "RIS", "CSL-JSON"]
    assert [form["ending"] for form in forms if form["file"]] == ["bib", "ris", "json"]


def test_a_claim_is_cited_with_its_own_address() -> None:
    data = citations.claim_citations(view(claim="turnover-2021"), ORIGIN)
    ((group),) = data["groups"]
    assert (group["note"], group["file"]) == ("Turnover, 2021", "turnover-2021")
    assert all("https://example.org/?claim=turnover-2021" in text for text in group["texts"])
    assert "note 97" in text(group, Form.APA)
    assert "Приводится по: Zalesskij B." in text(group, Form.GOST)


def test_a_chosen_source_is_cited_first_and_the_book_once() -> None:
    first, *_ = citations.citations_data(view(source="fn-057"), ORIGIN, "sources")["groups"]
    assert (first["id"], first["file"]) == ("source", "fn-057")
    assert text(first, Form.APA).startswith("Akashin, V. (2016). Minsk - Kokshetau: A mutually beneficial project [")
    ids = [
        group["id"] for group in citations.citations_data(view(source="zalesskij-2023/ch. 3"), ORIGIN, "map")["groups"]
    ]
    assert ids == ["view", "dataset", "book"]


def test_the_standard_of_russia_has_its_name_in_the_readers_script() -> None:
    forms = citations.citations_data(view(Lang.RU), ORIGIN, "map")["forms"]
    assert [form["name"] for form in forms[:2]] == ["ГОСТ Р 7.0.5-2008", "APA 7"]


def test_remarks_are_in_the_readers_language() -> None:
    (group,) = citations.claim_citations(view(Lang.BE, claim="turnover-2021"), ORIGIN)["groups"]
    assert "[загаловак у перакладзе кнігі] // BelTA. 2022." in text(group, Form.GOST)


@pytest.mark.parametrize(("origin_", "said"), [("http://localhost:8501", True), (ORIGIN, False), ("", False)])
def test_an_address_of_this_computer_is_called_so(origin_: str, said: bool) -> None:
    assert bool(citations.citations_data(view(), origin_, "map")["hint"]) is said


def test_a_claim_leads_to_all_its_sources_and_to_what_is_unclear() -> None:
    document = citations.claim_document(view(claim="turnover-2021"))
    found = {section.id: section.items for section in document.sections}
    assert [item.lines[0] for item in found["sources"]] == ["note 97", "The book itself", "note 117"]
    assert [item.claim for item in found["again"]] == list(ATLAS.also_stated("turnover-2021"))
    assert len(found["unclear"]) == len(ATLAS.conflicts_of("turnover-2021"))


@pytest.mark.parametrize("table", ["agreements", "ties", "trade", "ventures", "events", "statements"])
def test_a_claim_of_any_table_has_a_title_and_a_citation(table: str) -> None:
    for claim_id, claim in ATLAS.index.claims.items():
        if claim.table == table:
            ((group),) = citations.claim_citations(view(claim=claim_id), ORIGIN)["groups"]
            assert group["note"] == citations.claim_document(view(claim=claim_id)).title != ""
            assert group["texts"]
