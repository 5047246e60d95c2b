"""What changed since a talk was made: figures that are other ones, and claims that are no more."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from components.documents.story.own_changes import TalkChange, change_text, own_changes, version_text
from components.documents.story.own_file import read_own_talk, write_own_talk
from components.documents.story.own_talk import as_own, own_talk, said_of
from components.documents.story.talks import find_talk
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.story.own_talks import AFTER, ATLAS, BEFORE, CHANGED, LOST, TALK, newer, view

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

CLAIMS = (CHANGED, LOST, "turnover-2021")
MADE = dataclasses.replace(
    TALK,
    data_version=ATLAS.version,
    steps=tuple(
        dataclasses.replace(step, claims=CLAIMS[: n + 1], number=None, said=said_of(view(Lang.RU), CLAIMS))
        for n, step in enumerate(TALK.steps)
    ),
)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    return newer(tmp_path_factory.mktemp("newer"))


@pytest.mark.parametrize("talk_id", ["gomel-pavlodar", "promised-done", "pair-BY-HO-KZ-55", "region-KZ-35"])
def test_under_the_same_facts_nothing_has_changed(talk_id: str) -> None:
    own = as_own(view(Lang.BE), find_talk(view(Lang.BE), talk_id))
    assert own_changes(view(Lang.KK), own) == ()
    assert version_text(view(Lang.KK), own, ()) == ""


def test_under_newer_facts_other_figures_and_lost_claims_are_named_with_their_steps(facts: Atlas) -> None:
    found = own_changes(view(Lang.EN, facts), MADE)
    assert [(change.step, change.claim, change.now is None) for change in found] == [
        ("s1", CHANGED, False),
        ("s3", LOST, True),
        ("s3", CHANGED, False),
        ("s2", LOST, True),
        ("s2", CHANGED, False),
    ]
    change = found[0]
    assert change.now is not None
    assert BEFORE in change.was
    assert AFTER in change.now
    assert change.was.replace(BEFORE, AFTER) == change.now
    assert change.was == said_of(view(Lang.RU), [CHANGED])[CHANGED]  # the language of the talk, not of the reader
    lost = found[1]
    assert lost.was == MADE.steps[0].said[LOST]


def test_a_step_that_lost_its_claim_says_so_and_the_others_are_shown(facts: Atlas) -> None:
    own = read_own_talk(write_own_talk(dataclasses.replace(MADE, steps=(*MADE.steps[:1], *MADE.steps[2:]))))
    good, bad = own_talk(view(Lang.RU, facts), own).steps
    assert good.shown
    assert not good.fault
    assert bad.shown is None
    assert MADE.steps[0].said[LOST] in bad.fault
    assert "Замените шаг" in bad.fault
    assert bad.claims == (CHANGED, "turnover-2021")
    assert bad.headline == MADE.steps[2].headline


def test_a_change_is_a_sentence_and_so_is_their_number() -> None:
    en = language(Lang.EN)
    changed = TalkChange(step="s1", claim="c", was="It was 1.", now="It is 2.")
    lost = dataclasses.replace(changed, now=None)
    assert change_text(changed, en) == "Was: It was 1. Now: It is 2."
    assert change_text(lost, en) == "No longer in the data: It was 1."
    said = version_text(view(), TALK, (changed, lost, lost))
    start = f"This talk was made with version 2026.1.1 of the facts; now it is {ATLAS.version}."
    assert said == f"{start} 1 claim says something else. 2 claims are gone."
    assert version_text(view(), TALK, ()) == f"{start} Nothing that it rests on has changed."


def test_a_claim_whose_sentence_was_not_kept_has_not_changed_but_may_be_lost(facts: Atlas) -> None:
    steps = tuple(dataclasses.replace(step, said={}) for step in MADE.steps)
    found = own_changes(view(Lang.EN, facts), dataclasses.replace(MADE, steps=steps))
    assert {(change.claim, change.was, change.now) for change in found} == {(LOST, LOST, None)}
