"""Files of talks that people make: there and back, and every file that is refused."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.story.own import OwnStep
from components.documents.story.own_file import MOST_BYTES, MOST_CLAIMS, MOST_STEPS, read_own_talk, write_own_talk
from components.documents.story.own_talk import as_own
from components.documents.story.talk_refusals import RefusedTalkError, TalkRefusal
from components.documents.story.talks import find_talk, shipped_ids
from data.enums import Lang
from data.package.reader import unseen
from tests.components.documents.story.own_talks import TALK, view


def changed(**fields: object) -> str:
    """Return the file of a talk with other fields."""
    return json.dumps(json.loads(write_own_talk(TALK)) | fields)


def refusal(text: str) -> TalkRefusal:
    """Return why a file is refused."""
    with pytest.raises(RefusedTalkError) as caught:
        read_own_talk(text)
    return caught.value.refusal


def test_a_talk_comes_back_as_it_was_written() -> None:
    assert read_own_talk(write_own_talk(TALK)) == TALK
    assert write_own_talk(read_own_talk(write_own_talk(TALK))) == write_own_talk(TALK)
    assert read_own_talk("\ufeff" + write_own_talk(TALK)) == TALK


def test_equal_talks_have_equal_files() -> None:
    said = {"b": "B.", "a": "A."}
    one, other = (
        dataclasses.replace(TALK, steps=(dataclasses.replace(TALK.steps[0], said=dict(items)),))
        for items in (said.items(), reversed(said.items()))
    )
    assert write_own_talk(one) == write_own_talk(other)


@pytest.mark.parametrize("talk_id", [*shipped_ids(view()), "pair-BY-HO-KZ-55", "region-kokshetau"])
@pytest.mark.parametrize("lang", list(Lang))
def test_every_talk_can_be_kept_as_a_file(talk_id: str, lang: Lang) -> None:
    own = as_own(view(lang), find_talk(view(lang), talk_id, lang2=Lang.KK))
    text = write_own_talk(own)
    assert read_own_talk(text) == own
    assert len(text.encode()) < MOST_BYTES / 2


TEXTS = st.text(max_size=60).filter(lambda text: unseen(text) is None)


@given(texts=st.lists(TEXTS, max_size=5), title=TEXTS, lang=st.sampled_from(Lang), seconds=st.integers(5, 3600))
def test_any_text_that_can_be_seen_comes_back(texts: list[str], title: str, lang: Lang, seconds: int) -> None:
    steps = tuple(
        OwnStep(id=f"s{n}", view=text, headline=text, notes=f"{text}\n{text}", claims=(text,), seconds=seconds)
        for n, text in enumerate(texts, start=1)
    )
    talk = dataclasses.replace(TALK, title=title, lang=lang, lang2=None, steps=steps)
    assert read_own_talk(write_own_talk(talk)) == talk


@pytest.mark.parametrize(
    "text", ["</script>", "{{7*7}}", '#panic("x")', "<w:p>", "=1+1", "\\textbf{x}", "${x}", "__import__('os')"]
)
def test_what_looks_like_code_stays_text(text: str) -> None:
    step = dataclasses.replace(TALK.steps[0], headline=text, notes=text, view=text)
    read = read_own_talk(write_own_talk(dataclasses.replace(TALK, title=text, steps=(step,))))
    assert (read.title, read.steps[0].headline, read.steps[0].notes, read.steps[0].view) == (text,) * 4


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", TalkRefusal.NOT_JSON),
        ("not json", TalkRefusal.NOT_JSON),
        ("[" * 100_000, TalkRefusal.NOT_JSON),
        ("9" * 10_000, TalkRefusal.NOT_JSON),
        ("[]", TalkRefusal.NOT_A_TALK),
        ("null", TalkRefusal.NOT_A_TALK),
        ('{"format": "partnership-vector-note"}', TalkRefusal.NOT_A_TALK),
        ('{"format": NaN}', TalkRefusal.FIELD),
        ('{"format": "a", "format": "b"}', TalkRefusal.TWICE),
        ("é" * (MOST_BYTES // 2 + 1), TalkRefusal.TOO_BIG),
    ],
)
def test_what_is_no_talk_is_refused(text: str, why: TalkRefusal) -> None:
    assert refusal(text) is why


STEP: dict[str, Any] = {"id": "s1", "view": "/", "headline": "x", "seconds": 45}


def steps(**fields: object) -> dict[str, object]:
    return {"steps": [STEP | fields]}


def test_a_step_needs_no_more_than_its_view_its_headline_and_its_seconds() -> None:
    (step,) = read_own_talk(changed(**steps())).steps
    assert step == OwnStep(id="s1", view="/", headline="x")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"version": 2}, TalkRefusal.VERSION),
        ({"version": True}, TalkRefusal.VERSION),
        ({"version": "1"}, TalkRefusal.VERSION),
        ({"more": 1}, TalkRefusal.FIELD),
        ({"lang": "de"}, TalkRefusal.FIELD),
        ({"lang2": "de"}, TalkRefusal.FIELD),
        ({"title": None}, TalkRefusal.FIELD),
        ({"title": "x" * 301}, TalkRefusal.TOO_LONG),
        ({"title2": "a\u202eb"}, TalkRefusal.UNSEEN),
        ({"data_version": 1}, TalkRefusal.FIELD),
        ({"steps": {}}, TalkRefusal.FIELD),
        ({"steps": ["x"]}, TalkRefusal.FIELD),
        ({"steps": [STEP, STEP]}, TalkRefusal.TWICE),
        ({"steps": [STEP | {"id": f"s{n}"} for n in range(1, MOST_STEPS + 2)]}, TalkRefusal.TOO_MANY),
        ({"steps": [STEP | {"id": f"s{n}"} for n in range(1, 10_001)]}, TalkRefusal.TOO_BIG),
        ({"steps": [{}] * 10_000}, TalkRefusal.TOO_MANY),
        (steps(more=1), TalkRefusal.FIELD),
        (steps(id="gomel-pavlodar-01"), TalkRefusal.FIELD),
        (steps(id="s0"), TalkRefusal.FIELD),
        (steps(id="s१"), TalkRefusal.FIELD),
        (steps(view=None), TalkRefusal.FIELD),
        (steps(view="x" * 1001), TalkRefusal.TOO_LONG),
        (steps(headline="x" * 301), TalkRefusal.TOO_LONG),
        (steps(headline="a\nb"), TalkRefusal.UNSEEN),
        (steps(headline2="a\u200bb"), TalkRefusal.UNSEEN),
        (steps(claims="turnover-2021"), TalkRefusal.FIELD),
        (steps(claims=[1]), TalkRefusal.FIELD),
        (steps(claims=["a", "a"]), TalkRefusal.TWICE),
        (steps(claims=[f"c{n}" for n in range(MOST_CLAIMS + 1)]), TalkRefusal.TOO_MANY),
        (steps(number=7), TalkRefusal.FIELD),
        (steps(number="x" * 201), TalkRefusal.TOO_LONG),
        (steps(seconds=4), TalkRefusal.FIELD),
        (steps(seconds=3601), TalkRefusal.FIELD),
        (steps(seconds=45.5), TalkRefusal.FIELD),
        (steps(seconds=True), TalkRefusal.FIELD),
        (steps(seconds=None), TalkRefusal.FIELD),
        (steps(notes="x" * 4001), TalkRefusal.TOO_LONG),
        (steps(notes="a\u2028b"), TalkRefusal.UNSEEN),
        (steps(notes="a\tb"), TalkRefusal.UNSEEN),
        (steps(hidden=1), TalkRefusal.FIELD),
        (steps(said=[]), TalkRefusal.FIELD),
        (steps(said={"x": 1}), TalkRefusal.FIELD),
        (steps(said={"x": "y" * 4001}), TalkRefusal.TOO_LONG),
        (steps(said={f"{n}": "x" for n in range(MOST_CLAIMS + 1)}), TalkRefusal.TOO_MANY),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_read_is_refused(fields: dict[str, object], why: TalkRefusal) -> None:
    assert refusal(changed(**fields)) is why


def test_a_refusal_names_the_step_and_the_field() -> None:
    with pytest.raises(RefusedTalkError, match=r"“steps\[2\]\.seconds” of the talk cannot be read: 4"):
        read_own_talk(changed(steps=[STEP, STEP | {"id": "s2", "seconds": 4}]))
    with pytest.raises(RefusedTalkError, match="more\N{REPLACEMENT CHARACTER}") as caught:
        read_own_talk(changed(**{"more\u202e": 1}))
    assert str(caught.value).isprintable()


def test_unknown_views_and_claims_are_no_reason_to_refuse_a_file() -> None:
    read = read_own_talk(changed(**steps(view="/nowhere?x=1", claims=["no-such-claim"], number="none-such")))
    assert read.steps[0].view == "/nowhere?x=1"


def test_one_language_is_not_written_twice() -> None:
    assert read_own_talk(changed(lang="kk", lang2="kk")).lang2 is None
