"""Every form of a quiz has the same questions; the same seed and data give the same bytes."""

from __future__ import annotations

import json

import pytest

from components.exports.quiz.quiz_files import QUIZ_FORMS, quiz_file, quiz_filename
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.enums import Lang
from tests.components.exports.quiz.reading import read_anki, read_csv, read_gift, read_moodle, read_qti
from tests.data.whole import ATLAS

RUSSIAN = language(Lang.RU)


def made(form: str, atlas: Atlas = ATLAS, seed: str = "7B-2026") -> bytes:
    return quiz_file(atlas, form, seed=seed, n=20, lang=RUSSIAN)


@pytest.fixture(scope="module")
def again() -> Atlas:
    """Return the same facts, read a second time."""
    return Atlas.load()


@pytest.mark.daily
@pytest.mark.parametrize("form", QUIZ_FORMS)
def test_the_same_seed_and_data_give_the_same_bytes(form: str, again: Atlas) -> None:
    assert made(form) == made(form, again)
    assert made(form) != made(form, seed="other")


def test_all_forms_have_the_same_questions() -> None:
    ids = [question["id"] for question in json.loads(made("json"))["questions"]]
    assert len(ids) == 20
    readers = {"gift": read_gift, "xml": read_moodle, "qti.zip": read_qti, "apkg": read_anki}
    for form, read in readers.items():
        assert [question.id for question in read(made(form))] == ids, form
    assert [row["id"] for row in read_csv(made("csv"))] == ids
    assert {*readers, "json", "csv"} == set(QUIZ_FORMS)


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("7B-2026", "quiz-7B-2026-10-ru.gift"), ("7Б 2026", "quiz-7B-2026-10-ru.gift"), ("Ә", "quiz-A-10-ru.gift"),
        ("..", "quiz-seed-10-ru.gift"), ("a.b_c", "quiz-a.b_c-10-ru.gift"), ("१", "quiz-1-10-ru.gift"),
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_in_latin_letters(seed: str, expected: str) -> None:
    assert quiz_filename("gift", seed=seed, n=10, lang=RUSSIAN) == expected
