"""Steps that are made on the spot: claims with what is in doubt, silence, time lines and gaps."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.documents.model import Item, Section
from components.documents.story.model import Picture
from components.documents.story.place_steps import LENGTH, claim_step, claim_steps, gaps, reason_step, time_line
from components.i18n.language import language
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()
VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))
PAIR = ("BY-HO", "KZ-55")


def test_a_claim_is_its_sentence_on_the_map_of_the_pair_with_its_source_in_full() -> None:
    (step,) = claim_steps(VIEW, ["turnover-gomel-pavlodar-2016"], PAIR)
    assert (
        step.headline == "In 2016 trade between Gomel Region and Pavlodar Region came to about 2.5 million US dollars"
    )
    assert step.view == "/?claim=turnover-gomel-pavlodar-2016&by=BY-HO&kz=KZ-55"
    assert step.number is not None
    assert "BelTA" in step.notes
    assert not step.notes.endswith("..")


def test_what_is_in_doubt_is_in_the_notes() -> None:
    (step,) = claim_steps(VIEW, ["venture-kzs5-pavlodar-2017"], PAIR)
    assert step.notes.startswith("Proposed; undated. ")


def test_a_claim_of_one_side_alone_is_shown_at_that_side() -> None:
    figure, venture = claim_steps(
        VIEW, ["turnover-brest-region-2020", "venture-kokshetau-park-2016"], ("BY-BR", "KZ-11")
    )
    assert figure.view == "/region?place=BY-BR"
    assert (venture.view, venture.picture) == ("/production?place=KZ-11", Picture.TIME_LINE)


def test_a_sentence_that_is_too_long_for_a_hall_is_a_title_and_is_spoken() -> None:
    (step,) = claim_steps(VIEW, ["university-consortium-2011"], ("BY", "KZ"))
    assert len(step.headline) <= LENGTH
    assert step.notes.startswith("In May 2011 in Astana a document was signed")


def test_silence_has_no_claim_and_no_source() -> None:
    step = claim_step(VIEW, Item(title="No trade of these two alone is in the source."), PAIR)
    assert (step.claims, step.source, step.number) == ((), "", None)
    assert step.headline == "No trade of these two alone is in the source"
    assert step.notes


def test_a_time_line_needs_two_dates() -> None:
    items = tuple(
        Item(claim=claim, title="A deed", value="2016")
        for claim in ("gomel-pavlodar-agreement-2016", "tie-gomel-pavlodar-visit-2017")
    )
    assert time_line(VIEW, "Gomel", items[:1], "KZ-55") == ()
    (step,) = time_line(VIEW, "Gomel", items, "KZ-55")
    assert (step.picture, step.view) == (Picture.TIME_LINE, "/chronicle?place=KZ-55")
    assert step.claims == tuple(item.claim for item in items)


def test_gaps_are_spoken_beside_the_table_of_pairs() -> None:
    assert gaps(VIEW, Section(id="missing", title="What the source does not say"), PAIR) == ()
    (step,) = gaps(VIEW, Section(id="missing", title="Gaps", items=(Item(title="No venture."),)), PAIR)
    assert (step.picture, step.notes, step.claims) == (Picture.MATRIX, "No venture.", ())


def test_a_reason_names_its_first_claims() -> None:
    items = tuple(Item(claim="turnover-2021", title=f"Reason {n}") for n in range(3))
    step = reason_step(VIEW, Section(id="r", title="Reason to talk", items=items, note="Stated."), PAIR)
    assert step.claims == ("turnover-2021", "turnover-2021")
    assert step.notes == "Reason 0. Reason 1. Stated."
