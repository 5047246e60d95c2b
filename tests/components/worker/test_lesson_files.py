"""A lesson is kept under all that it depends on, and saved under a name in Latin letters."""

from __future__ import annotations

from components.documents.lessons.lesson import Topic
from components.documents.lessons.lesson_request import LessonRequest
from components.worker.job import JobName
from components.worker.lesson_files import lesson_filename, lesson_job
from data.enums import Lang

ASKED = LessonRequest(Topic.BORDERS, 45, "7B-2026")


def test_a_lesson_is_kept_under_all_that_it_depends_on() -> None:
    keys = {
        lesson_job(ASKED, Lang.RU, origin="http://a").key,
        lesson_job(ASKED, Lang.KK, origin="http://a").key,
        lesson_job(ASKED, Lang.RU, origin="http://b").key,
        lesson_job(LessonRequest(Topic.BORDERS, 20, "7B-2026"), Lang.RU, origin="http://a").key,
        lesson_job(LessonRequest(Topic.NUMBERS, 45, "7B-2026"), Lang.RU, origin="http://a").key,
        lesson_job(LessonRequest(Topic.BORDERS, 45, "7B"), Lang.RU, origin="http://a").key,
    }
    assert len(keys) == 6
    assert lesson_job(ASKED, Lang.RU, origin="http://a").name is JobName.LESSON


def test_its_name_has_latin_letters_alone() -> None:
    assert lesson_filename(ASKED, Lang.KK) == "lesson-borders-45-7B-2026-kk.pdf"
    name = lesson_filename(LessonRequest(Topic.BORDERS, 20, "7Ә ура"), Lang.BE)
    assert name.isascii()
    assert " " not in name
    assert lesson_filename(LessonRequest(Topic.BORDERS, 20, "..."), Lang.EN) == "lesson-borders-20-seed-en.pdf"
