"""Talks of the tables: three, whole in every language, with the steps, claims and seconds of each."""

from __future__ import annotations

import pytest

from data.enums import Fact, Lang
from data.queries.texts.stories import stories, story
from tests.data.whole import ATLAS


def test_three_talks_are_shipped_by_id() -> None:
    found = stories(ATLAS, lang=Lang.EN)
    assert [(talk.story_id, talk.title, talk.minutes) for talk in found] == [
        ("gomel-pavlodar", "Gomel-Pavlodar in eight minutes", 8),
        ("promised-done", "Promised and done", 9),
        ("thirty-years", "Thirty years of ties", 10),
    ]
    assert all(8 <= len(talk.steps) <= 10 for talk in found)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_talk_has_the_same_steps_in_every_language(lang: Lang) -> None:
    for talk, english in zip(stories(ATLAS, lang=lang), stories(ATLAS, lang=Lang.EN), strict=True):
        assert talk.lang is lang
        assert [step.seq for step in talk.steps] == list(range(1, len(talk.steps) + 1))
        for step, other in zip(talk.steps, english.steps, strict=True):
            shared = ("step_id", "seq", "view", "claims", "number", "seconds")
            assert [getattr(step, name) for name in shared] == [getattr(other, name) for name in shared]
            assert (step.headline != other.headline) is (lang is not Lang.EN)
            assert step.notes
            assert step.headline


def test_thirty_years_run_from_1992_to_2022() -> None:
    talk = story(ATLAS, "thirty-years", lang=Lang.EN)
    assert ATLAS.since(talk.steps[0].claims[0]).text == "1992-09"  # type: ignore[union-attr]
    assert ATLAS.since(talk.steps[-1].claims[0]).text == "2022-10"  # type: ignore[union-attr]


def test_the_talk_of_promises_has_both_kept_and_open_ones() -> None:
    claims = {claim_id for step in story(ATLAS, "promised-done", lang=Lang.EN).steps for claim_id in step.claims}
    table = ATLAS.tables["promises"]
    verdicts = set(table.loc[table["target_claim_id"].isin(claims), "verdict"])
    assert {"met", "missed", "open"} <= verdicts


def test_no_other_pair_of_regions_has_trade_of_its_own() -> None:
    """The notes of the first step of Gomel and Pavlodar say so."""
    figures = (claim for claim in ATLAS.index.claims.values() if claim.fact is Fact.FIGURE)
    assert {claim.sides for claim in figures if claim.row["level"] == "region-region"} == {("BY-HO", "KZ-55")}


def test_an_unknown_talk_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        story(ATLAS, "nothing", lang=Lang.EN)
