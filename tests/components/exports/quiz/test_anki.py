"""An Anki package is read back to the same questions; a note keeps its id from seed to seed."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from components.exports.quiz.anki import FIELDS, guid, write_anki
from data.enums import Lang
from data.queries.quiz.question import QuestionKind
from tests.components.exports.quiz.quizzes import HOSTILE, KINDS, TEXTS, made, of, quiz
from tests.components.exports.quiz.reading import CHOICE, ORDER, TYPED, expected, expected_set, read_anki

if TYPE_CHECKING:
    from components.documents.quiz.quiz_text import QuizText

MADE = "2026-11-09T12:00:00Z"


def rows(body: bytes, statement: str) -> list[tuple[Any, ...]]:
    content = zipfile.ZipFile(io.BytesIO(body)).read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        return database.execute(statement).fetchall()


def written(text: QuizText) -> bytes:
    return write_anki(text, made=MADE)


@pytest.mark.parametrize("lang", list(Lang))
def test_a_quiz_is_read_back(lang: Lang) -> None:
    text = quiz(lang, n=50)
    found = read_anki(written(text))
    assert found == expected_set(text)
    assert {read.form for read in found} == {CHOICE, TYPED, ORDER}


@given(KINDS, TEXTS)
def test_any_text_is_read_back(kind: QuestionKind, texts: list[str]) -> None:
    question = made(kind, texts)
    assert read_anki(written(of(question))) == [expected(question)]


def test_markup_and_templates_are_text() -> None:
    questions = [made(QuestionKind.DATE, HOSTILE[at : at + 5], number=at) for at in range(len(HOSTILE) - 5)]
    assert read_anki(written(of(*questions))) == [expected(question) for question in questions]


def test_what_separates_fields_is_left_out_of_them() -> None:
    question = made(QuestionKind.DATE, ["a\x1fb", "c", "d", "e", "f\x1fg"])
    (found,) = read_anki(written(of(question)))
    assert (found.options[0], found.question) == ("a b", "f g")


def test_a_note_is_the_same_for_every_seed_and_another_in_another_language() -> None:
    both = "select substr(flds, 1, instr(flds, char(31)) - 1), guid from notes"
    notes = {
        (lang, seed): dict(rows(written(quiz(lang, seed, 50)), both))
        for lang in (Lang.RU, Lang.KK)
        for seed in ("7B-2026", "other")
    }
    one, other, kazakh = notes[Lang.RU, "7B-2026"], notes[Lang.RU, "other"], notes[Lang.KK, "7B-2026"]
    shared = one.keys() & other.keys()
    assert shared
    assert all(one[id_] == other[id_] for id_ in shared)
    assert one.keys() == kazakh.keys()
    assert not {*one.values()} & {*kazakh.values()}
    assert len({*one.values()}) == len(one) == 50
    assert guid("date.year.x", "ru") != guid("date.unknown.x", "ru")


def test_ids_of_notes_and_cards_are_all_different() -> None:
    body = written(quiz(n=50))
    notes = [note for (note,) in rows(body, "select id from notes")]
    cards = rows(body, "select id, nid, did, ord, due from cards")
    assert len({*notes, *(card[0] for card in cards)}) == 100
    assert {card[1] for card in cards} == {*notes}
    assert sorted(card[4] for card in cards) == list(range(1, 51))
    decks = json.loads(rows(body, "select decks from col")[0][0])
    assert {str(card[2]) for card in cards} <= decks.keys()
    assert {deck["name"] for deck in decks.values()} == {"Default", quiz(n=50).title}


def test_newer_data_replace_older_notes() -> None:
    text = quiz()
    old, new = (rows(write_anki(text, made=day), "select id, mod from notes") for day in (MADE, "2027-01-01T00:00:00Z"))
    assert [note for note, _ in old] == [note for note, _ in new]
    assert max(mod for _, mod in old) < min(mod for _, mod in new)


def test_the_template_shows_fields_that_there_are() -> None:
    (model,) = json.loads(rows(written(quiz()), "select models from col")[0][0]).values()
    names = [field["name"] for field in model["flds"]]
    assert names == list(FIELDS)
    (template,) = model["tmpls"]
    for side in ("qfmt", "afmt"):
        shown = template[side].replace("{{FrontSide}}", "")
        assert {part.split("}}")[0] for part in shown.split("{{")[1:]} <= {*names}
    assert "{{Answer}}" not in template["qfmt"]


def test_the_file_says_nothing_of_the_version_of_sqlite() -> None:
    content = zipfile.ZipFile(io.BytesIO(written(quiz()))).read("collection.anki2")
    assert content.startswith(b"SQLite format 3\x00")
    assert content[96:100] == bytes(4)


def test_a_quiz_without_questions_is_an_empty_deck() -> None:
    assert read_anki(written(replace(quiz(), questions=()))) == []


def test_a_card_is_of_its_note_and_numbered_after_it() -> None:
    found = rows(
        written(quiz(Lang.EN, n=5)), "select cards.id - notes.id from cards join notes on cards.nid = notes.id"
    )
    assert found == [(1,)] * 5
