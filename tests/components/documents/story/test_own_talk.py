"""Talks that people make: shown as they were made, with a sentence where a step has nothing to show any more."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.story.own import OwnStep
from components.documents.story.own_talk import as_own, lost_claims, own_talk, said_of
from components.documents.story.talks import find_talk, shipped_ids
from data.atlas.addresses import PATHS
from data.atlas.selection import PARAMETERS
from data.enums import Lang
from tests.components.documents.story.own_talks import ATLAS, TALK, view

CLAIMS = sorted(ATLAS.index.claims)
OWN = dataclasses.replace(TALK, data_version=ATLAS.version)


@pytest.mark.parametrize("talk_id", [*shipped_ids(view()), "pair-BY-HO-KZ-55", "pair-BY-BR-KZ-31", "region-KZ-11"])
def test_a_talk_that_is_copied_shows_what_the_talk_shows(talk_id: str) -> None:
    made = find_talk(view(Lang.RU), talk_id, lang2=Lang.KK)
    own = as_own(view(Lang.RU), made)
    talk = own_talk(view(Lang.RU), own)
    assert [step.id for step in talk.steps] == [f"s{n}" for n in range(1, len(made.steps) + 1)]
    without_id = [dataclasses.replace(step, id="") for step in talk.steps]
    assert without_id == [dataclasses.replace(step, id="") for step in made.steps]
    kept = ("lang", "lang2", "title", "title2", "book", "data_version")
    assert [getattr(talk, name) for name in kept] == [getattr(made, name) for name in kept]
    assert own.steps[0].said == said_of(view(Lang.RU), own.steps[0].claims)


def test_in_its_second_language_the_headlines_change_places() -> None:
    first, second = own_talk(view(Lang.RU), OWN), own_talk(view(Lang.KK), OWN)
    assert (second.lang, second.lang2) == (Lang.KK, Lang.RU)
    assert (second.title, second.title2) == (first.title2, first.title)
    assert (second.steps[0].headline, second.steps[0].headline2) == ("Гомель мен Павлодар", "Гомель и Павлодар")
    assert second.steps[1].headline == "Белые пятна"  # nothing is written in the second language
    assert second.steps[0].number
    assert second.steps[0].number.unit == "млн АҚШ доллары"


def test_in_another_language_the_headlines_are_those_that_were_written() -> None:
    talk = own_talk(view(Lang.EN), OWN)
    assert (talk.lang, talk.lang2) == (Lang.EN, Lang.KK)
    assert talk.steps[0].headline == "Гомель и Павлодар"
    assert talk.steps[0].source.startswith("Source:")


def test_hidden_steps_are_left_out_and_take_no_time() -> None:
    talk = own_talk(view(), OWN)
    assert [step.id for step in talk.steps] == ["s1", "s2"]
    assert (talk.id, talk.seconds, talk.minutes) == ("own", 105, 2)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_view_or_a_claim_that_is_no_more_is_a_sentence_and_the_next_step_works(lang: Lang) -> None:
    steps = (
        OwnStep(id="s1", view="/region?place=BY-ATLANTIS", headline="Lost view"),
        OwnStep(id="s2", view="/trade", headline="Lost claim", claims=("turnover-2021", "no-such"), number="none"),
        OwnStep(id="s3", view="/trade", headline="Good", claims=("turnover-2021",), number="turnover-2021"),
        OwnStep(id="s4", view="/visit", headline="No picture"),
    )
    own = dataclasses.replace(OWN, lang=lang, lang2=None, steps=steps)
    one, two, three, four = own_talk(view(lang), own).steps
    assert [step.shown is None for step in (one, two, three, four)] == [True, True, False, True]
    assert "/region?place=BY-ATLANTIS" in one.fault
    assert "no-such" in two.fault
    assert two.number is None
    assert two.claims == ("turnover-2021",)
    assert three.fault == ""
    assert three.number
    assert lang is Lang.EN or one.fault != own_talk(view(), dataclasses.replace(own, lang=Lang.EN)).steps[0].fault
    assert lost_claims(view(), steps[1]) == ("no-such", "none")


VALUES = st.one_of(
    st.sampled_from(["BY-HO", "KZ-55", "KZ-VOS", "kokshetau", "BY", "2009-12-31", "agreement", "side", "1", ""]),
    st.text(max_size=8),
)
VIEWS = st.one_of(
    st.text(max_size=30),
    st.builds(
        lambda path, query: f"/{path}?{'&'.join(f'{name}={value}' for name, value in query.items())}",
        st.sampled_from([*PATHS, "visit", "present"]),
        st.dictionaries(st.sampled_from(PARAMETERS), VALUES, max_size=4),
    ),
)


@given(
    where=VIEWS,
    claims=st.lists(st.one_of(st.sampled_from(CLAIMS), st.text(max_size=5)), max_size=8, unique=True),
    number=st.none() | st.sampled_from(CLAIMS),
    lang=st.sampled_from(Lang),
)
def test_any_view_and_any_claims_have_a_picture_or_a_fault(
    where: str, claims: list[str], number: str | None, lang: Lang
) -> None:
    step = OwnStep(id="s1", view=where, headline="x", claims=tuple(claims), number=number)
    (made,) = own_talk(view(lang), dataclasses.replace(OWN, steps=(step,))).steps
    assert (made.shown is None) == bool(made.fault)
    assert made.headline == "x"


def test_the_sentences_of_claims_are_in_the_language_of_the_view() -> None:
    said = said_of(view(Lang.KK), ["turnover-2021"])
    assert said["turnover-2021"] != said_of(view(), ["turnover-2021"])["turnover-2021"]
    assert "млн АҚШ доллары" in said["turnover-2021"]
