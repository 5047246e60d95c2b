"""What is to be checked before the day."""

from __future__ import annotations

from components.documents.brief.blocks.check import check
from components.documents.brief.model import BlockKind
from tests.components.documents.brief import briefs


def test_validity_the_newest_fact_office_holders_and_disagreements_are_to_be_checked() -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR)
    ids = [line.id for line in briefs.block(found, BlockKind.CHECK).lines]
    assert ids == [
        "check:validity", "check:newest", "check:office-BY-HO", "check:office-KZ-55", "check:gomel-pavlodar-residents",
    ]  # fmt: skip
    assert "20 April 2017" in briefs.line(found, "check:newest").text
    assert briefs.line(found, "check:newest").claims == ("event-visit-pavlodar-delegation-gomel-2017-04",)
    assert "Our reading: " in briefs.line(found, "check:gomel-pavlodar-residents").text


def test_an_office_holder_is_named_with_the_date_and_the_source() -> None:
    line = briefs.line(briefs.brief(*briefs.MINSK_KARAGANDA), "check:abishev-b-akim")
    assert line.text == ("Who holds the office now? The source has: B. Abishev, Akim of Karaganda Region (April 2013).")
    assert line.sources
    assert "note 30" in line.sources[0]


def test_a_territory_that_has_changed_is_said_to_have() -> None:
    line = briefs.line(briefs.brief(*briefs.MINSK_KARAGANDA), "check:territory-KZ-35")
    assert "Until 7 June 2022" in line.text
    assert line.claims == ()


def test_a_term_that_ends_before_the_day_is_to_be_asked_about() -> None:
    visit = briefs.visit("gomel", "kostanay")
    agreements = ["gomselmash-agromash-agreement-2021", "gomselmash-agromash-dealership-2021"]
    lines = {entry.line.id: entry.line for entry in check(visit, agreements, agreements, share=1)}
    assert lines["check:term"].claims == ("gomselmash-agromash-agreement-2021",)
    assert lines["check:validity"].claims == lines["check:date"].claims == ("gomselmash-agromash-dealership-2021",)


def test_an_empty_pair_says_that_nothing_is_dated() -> None:
    line = briefs.line(briefs.brief(*briefs.EMPTY), "check:newest")
    assert line.text == "No fact of the two sides together is dated in the source."
    assert line.claims == line.sources == ()
