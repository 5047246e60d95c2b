"""What was asked and offered."""

from __future__ import annotations

from components.documents.brief.blocks.asked import asked_of_pair, asked_of_place
from components.documents.brief.model import BlockKind
from components.documents.brief.visit import place_visit
from data.queries.places.meetings import said_of_country
from data.queries.places.pair import pair
from data.queries.places.place import place_facts
from tests.components.documents.brief import briefs

BRIEF = briefs.brief(*briefs.GOMEL_PAVLODAR)
VISIT = briefs.visit(*briefs.GOMEL_PAVLODAR)


def test_an_interest_says_who_voiced_it_and_when_in_short_too() -> None:
    line = briefs.line(BRIEF, "asked:said-pavlodar-combines-2017-04")
    assert line.text.endswith("combines for small fields and farms (Pavlodar Region; April 2017).")
    assert line.short.endswith("farms (April 2017).")
    assert "interest only" in line.marks


def test_what_was_said_of_the_whole_country_in_the_month_of_the_meeting_is_marked() -> None:
    line = briefs.line(BRIEF, "asked:venture-aluminium-cluster-2017")
    assert "of the whole country: Belarus; from the source on what was said in the month" in line.marks[0]


def test_an_open_promise_and_what_rests_on_it_are_in_its_row_alone() -> None:
    ids = {line.id for line in BRIEF.lines}
    assert "unanswered:venture-kzs5-pavlodar-2017" in ids
    assert "asked:venture-kzs5-pavlodar-2017" not in ids
    kostanay = {line.id for line in briefs.brief_of_place("KZ-39").lines}
    assert "unanswered:gomel-kostanay-proposal-2013" in kostanay
    assert "asked:tie-gomel-kostanay-proposal-2013" not in kostanay


def test_a_plan_that_was_met_says_so_and_leaves_the_page_early() -> None:
    found = briefs.brief(*briefs.MINSK_KARAGANDA)
    line = briefs.line(found, "asked:venture-belaz-karaganda-2011")
    assert line.marks[0] == "met"
    assert line.rank > briefs.line(found, "have:venture-kazbelaz-2012").rank


def test_nothing_that_is_shown_elsewhere_is_repeated() -> None:
    found = pair(briefs.ATLAS, *briefs.GOMEL_PAVLODAR, on=VISIT.view.day)
    everything = set(found.claim_ids) | {said.claim_id for said in said_of_country(briefs.ATLAS, found)}
    assert list(asked_of_pair(VISIT, found, everything)) == []


def test_a_place_alone_has_what_was_asked_of_places_of_the_other_country() -> None:
    visit = place_visit(briefs.view(), "KZ-39", guest="", day=briefs.DAY)
    facts = place_facts(briefs.ATLAS, "KZ-39", on=visit.view.day)
    ids = [entry.line.id for entry in asked_of_place(visit, facts, set())]
    assert "asked:said-kostanay-gomel-initiative-2013" in ids
    assert "asked:tie-belarus-kostanay-leasing-2013" not in ids  # of the whole country: a reason to talk
    assert briefs.block(briefs.brief_of_place("KZ-39"), BlockKind.ASKED).note
