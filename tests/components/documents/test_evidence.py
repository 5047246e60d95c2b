"""Evidence cards: what the source says, how firmly, and where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.context import current_atlas
from components.documents.evidence import evidence, imprint, locator, source_label
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.enums import Fact, Lang
from data.errors import UnknownClaimError
from tests.data.conftest import Sample

if TYPE_CHECKING:
    from pathlib import Path

ATLAS = current_atlas()
EN = language(Lang.EN)
REPORT = {
    "source_id": "vitebsk-region-2025",
    "kind": "official",
    "title_en": "Agreements of Vitebsk Region",
    "year": "2025",
    "publisher": "Vitebsk Region",
    "url": "https://vitebsk-region.gov.by/en/agreements",
}


def test_the_card_of_a_figure_has_its_number_period_and_level() -> None:
    card = evidence(ATLAS, "turnover-2021", EN)
    assert card.label == "Source: note 97"
    assert card.rows[:7] == (
        ("In one sentence", "In 2021 trade between Belarus and Kazakhstan came to 1,092.5 million US dollars."),
        ("As stated", "$1.092.5 billion"),
        ("As parsed", "1,092.5 million US dollars"),
        ("Period", "2021"),
        ("Level", "Belarus and Kazakhstan as a whole"),
        ("Status", "actual"),
        ("Remark", "Printed with two points: 1 billion 92.5 million."),
    )
    rows = dict(card.rows)
    assert rows["Where"] == "chapter 5, note 97"
    assert rows["Published"] == "BelTA (belta.by), 2022"
    assert rows["Address, not re-checked"].startswith("https://www.belta.by/")
    assert rows["Quoted in"].startswith("Partnership Vector")


def test_the_books_own_statement_is_not_quoted_in_it() -> None:
    rows = dict(evidence(ATLAS, "tie-gomel-almaty-2011", EN).rows)
    assert rows["How cited"] == "the book's own statement, without a note"
    assert rows["Author"] == "B. Zalesskij"
    assert not {"Quoted in", "As parsed", "Qualifier", "Address, not re-checked"} & set(rows)


def test_a_hedge_that_no_number_shows_has_a_row_of_its_own() -> None:
    hedged = [
        i for i, claim in ATLAS.index.claims.items()
        if claim.qualifier.value != "exact" and claim.fact is not Fact.FIGURE
    ]  # fmt: skip
    assert hedged
    for claim_id in hedged:
        assert dict(evidence(ATLAS, claim_id, EN).rows)["Qualifier"]


@pytest.mark.parametrize("lang", list(Lang))
def test_every_card_is_whole_and_names_what_is_in_english(lang: Lang) -> None:
    words = language(lang)
    for claim_id, claim in ATLAS.index.claims.items():
        card = evidence(ATLAS, claim_id, words)
        assert card.label == source_label(ATLAS, claim, words)
        assert all(name and text for name, text in card.rows)
        assert len(card.english) == 5
        quoted = card.english[-1] in dict(card.rows)
        assert quoted is ATLAS.source(claim.source_id).is_note


def test_what_is_no_note_of_the_book_does_not_name_it(tmp_path: Path) -> None:
    sample = Sample(tmp_path / "data")
    sample.rows["sources"].append(REPORT)
    sample.change("statements", "said-trade-2021", source_id=REPORT["source_id"], locator="p. 3", as_stated="grows")
    atlas = Atlas.load(sample.write())
    card = evidence(atlas, "said-trade-2021", EN)
    assert card.label == "Source: Agreements of Vitebsk Region, p. 3"
    rows = dict(card.rows)
    assert (rows["Where"], rows["Address"]) == ("p. 3", "https://vitebsk-region.gov.by/en/agreements")
    assert not {"Quoted in", "Address, not re-checked"} & set(rows)
    assert "Partnership Vector" not in str(card)


def test_an_unknown_claim_is_refused() -> None:
    with pytest.raises(UnknownClaimError):
        evidence(ATLAS, "no-such-claim", EN)


def test_a_place_in_the_book_is_a_chapter_or_the_blurb() -> None:
    found = {claim.locator.split(",")[0]: locator(claim, EN) for claim in ATLAS.index.claims.values()}
    assert found == {"blurb": "blurb"} | {f"ch. {number}": f"chapter {number}" for number in range(1, 6)}


def test_an_imprint_has_what_is_known() -> None:
    assert imprint(ATLAS.source("zalesskij-2023")) == "Scientia Scripta, 2023"
    assert {imprint(source) for source in ATLAS.index.sources.values() if not (source.publisher or source.year)} <= {""}
