"""Files of notes: there and back, and every file that is refused."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.brief.model import BlockKind
from components.documents.brief.note import Note, OwnLine
from components.documents.brief.note_changes import seen_of
from components.documents.brief.note_file import MOST_BYTES, MOST_IDS, MOST_OWN, check_note, read_note, write_note
from components.documents.brief.refusals import Refusal, RefusedError
from data.enums import Lang
from data.package.reader import unseen
from tests.components.documents.brief import briefs
from tests.components.documents.brief.notes import NOTE


def changed(**fields: object) -> str:
    """Return the file of a note with other fields."""
    return json.dumps(json.loads(write_note(NOTE)) | fields)


def refusal(text: str) -> Refusal:
    """Return why a file is refused."""
    with pytest.raises(RefusedError) as caught:
        read_note(text)
    return caught.value.refusal


def test_a_note_comes_back_as_it_was_written() -> None:
    assert read_note(write_note(NOTE)) == NOTE
    assert write_note(read_note(write_note(NOTE))) == write_note(NOTE)
    assert read_note("\ufeff" + write_note(NOTE)) == NOTE


def test_equal_notes_have_equal_files() -> None:
    other = dataclasses.replace(NOTE, seen=dict(reversed(list(NOTE.seen.items()))), off=frozenset(sorted(NOTE.off)))
    assert write_note(other) == write_note(NOTE)


TEXTS = st.text(min_size=1, max_size=60).filter(lambda text: unseen(text) is None and text.strip() != "")


@given(texts=st.lists(TEXTS, max_size=5), name=TEXTS, lang=st.sampled_from(Lang))
def test_any_text_that_can_be_seen_comes_back(texts: list[str], name: str, lang: Lang) -> None:
    own = tuple(
        OwnLine(id=f"own:{number}", block=BlockKind.HAVE, text=text, name=name, day=briefs.TODAY)
        for number, text in enumerate(texts)
    )
    note = dataclasses.replace(NOTE, own=own, lang=lang, lang2=None)
    assert read_note(write_note(note)) == note


@pytest.mark.parametrize("lang", list(Lang))
def test_what_a_brief_has_said_can_be_kept(lang: Lang) -> None:
    found = briefs.brief(*briefs.GOMEL_PAVLODAR, lang)
    note = dataclasses.replace(NOTE, lang=lang, lang2=None, seen=seen_of(found), own=(), replies={})
    assert read_note(write_note(note)).seen == seen_of(found)


@pytest.mark.parametrize("text", ["{{7*7}}", '#panic("x")', "<w:p>", "=1+1", "\\textbf{x}", "${x}", "__import__('os')"])
def test_what_looks_like_code_stays_text(text: str) -> None:
    own = dataclasses.replace(NOTE.own[0], text=text, name=text)
    assert read_note(write_note(dataclasses.replace(NOTE, own=(own,)))).own[0].text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Refusal.NOT_JSON),
        ("not json", Refusal.NOT_JSON),
        ("{", Refusal.NOT_JSON),
        ("[" * 100_000, Refusal.NOT_JSON),
        ("9" * 10_000, Refusal.NOT_JSON),
        ("[]", Refusal.NOT_A_NOTE),
        ("null", Refusal.NOT_A_NOTE),
        ('"text"', Refusal.NOT_A_NOTE),
        ('{"format": "other"}', Refusal.NOT_A_NOTE),
        ('{"format": ["partnership-vector-note"]}', Refusal.NOT_A_NOTE),
        ('{"format": NaN}', Refusal.FIELD),
        ('{"format": "a", "format": "b"}', Refusal.TWICE),
        ("é" * (MOST_BYTES // 2 + 1), Refusal.TOO_BIG),
    ],
)
def test_what_is_no_note_is_refused(text: str, why: Refusal) -> None:
    assert refusal(text) is why


OWN: dict[str, Any] = {
    "id": "own:1", "block": "have", "text": "x", "name": "", "day": "2026-11-30", "corrects": "",
}  # fmt: skip
REPLY: dict[str, Any] = {"state": "", "who": "", "until": "", "name": "", "day": "2026-11-30"}


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"version": 2}, Refusal.VERSION),
        ({"version": True}, Refusal.VERSION),
        ({"version": "1"}, Refusal.VERSION),
        ({"more": 1}, Refusal.FIELD),
        ({"by": None, "kz": None}, Refusal.FIELD),
        ({"by": 7}, Refusal.FIELD),
        ({"by": "x" * 201}, Refusal.TOO_LONG),
        ({"guest": None}, Refusal.FIELD),
        ({"day": "1 December"}, Refusal.FIELD),
        ({"day": "2026-W49-2"}, Refusal.FIELD),
        ({"day": "2026-02-30"}, Refusal.FIELD),
        ({"day": 20261201}, Refusal.FIELD),
        ({"lang": "de"}, Refusal.FIELD),
        ({"lang2": "de"}, Refusal.FIELD),
        ({"off": "have:x"}, Refusal.FIELD),
        ({"off": [1]}, Refusal.FIELD),
        ({"off": ["a", "a"]}, Refusal.TWICE),
        ({"order": ["x"] * (MOST_IDS + 1)}, Refusal.TOO_MANY),
        ({"shortened": ["have:\u202ex"]}, Refusal.UNSEEN),
        ({"own": {}}, Refusal.FIELD),
        ({"own": [OWN | {"id": f"own:{number}"} for number in range(MOST_OWN + 1)]}, Refusal.TOO_MANY),
        ({"own": ["x"]}, Refusal.FIELD),
        ({"own": [OWN | {"more": 1}]}, Refusal.FIELD),
        ({"own": [OWN | {"id": "have:x"}]}, Refusal.FIELD),
        ({"own": [OWN | {"block": "nowhere"}]}, Refusal.FIELD),
        ({"own": [OWN | {"text": "  "}]}, Refusal.FIELD),
        ({"own": [OWN | {"text": "x" * 2001}]}, Refusal.TOO_LONG),
        ({"own": [OWN | {"text": "a\u200bb"}]}, Refusal.UNSEEN),
        ({"own": [OWN | {"text": "a\nb"}]}, Refusal.UNSEEN),
        ({"own": [OWN | {"text": "\ud800"}]}, Refusal.UNSEEN),
        ({"own": [OWN | {"day": ""}]}, Refusal.FIELD),
        ({"own": [OWN, OWN]}, Refusal.TWICE),
        ({"replies": []}, Refusal.FIELD),
        ({"replies": {"x": 1}}, Refusal.FIELD),
        ({"replies": {"x": REPLY | {"who": 1}}}, Refusal.FIELD),
        ({"replies": {f"{number}": REPLY for number in range(201)}}, Refusal.TOO_MANY),
        ({"replies": {"x" * 201: REPLY}}, Refusal.TOO_LONG),
        ({"seen": {"x": None}}, Refusal.FIELD),
        ({"seen": {"x": "y" * 4001}}, Refusal.TOO_LONG),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_read_is_refused(fields: dict[str, object], why: Refusal) -> None:
    assert refusal(changed(**fields)) is why


def test_a_refusal_names_the_field_and_shows_little_of_it() -> None:
    with pytest.raises(RefusedError, match=r"“own\[2\]\.day” of the note cannot be read: soon") as caught:
        read_note(changed(own=[OWN, OWN | {"id": "own:2", "day": "soon" + "x" * 150}]))
    assert len(str(caught.value)) < 150
    with pytest.raises(RefusedError, match="more\N{REPLACEMENT CHARACTER}") as caught:
        read_note(changed(**{"more\u202e": 1}))
    assert str(caught.value).isprintable()


def test_one_language_is_not_written_twice() -> None:
    assert read_note(changed(lang="kk", lang2="kk")).lang2 is None


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"by": "nowhere"}, Refusal.UNKNOWN_PLACE),
        ({"by": "KZ-35"}, Refusal.WRONG_SIDE),
        ({"by": "BY"}, Refusal.COUNTRY),
        ({"guest": "KZ-35"}, Refusal.WRONG_GUEST),
        ({"kz": None, "guest": "KZ-55"}, Refusal.WRONG_GUEST),
        ({"day": "1995-12-31"}, Refusal.DAY),
        ({"day": "2037-01-01"}, Refusal.DAY),
    ],
)
def test_places_and_days_of_a_note_are_checked(fields: dict[str, object], why: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        check_note(read_note(changed(**fields)), briefs.view())
    assert caught.value.refusal is why


def test_the_visit_of_a_good_note() -> None:
    assert check_note(NOTE, briefs.view()).places == ("BY-HO", "KZ-55")
    alone = Note(by="BY-HO", kz=None, guest="", day=date(2026, 12, 1), lang=Lang.RU)
    assert check_note(read_note(write_note(alone)), briefs.view()).places == ("BY-HO",)
