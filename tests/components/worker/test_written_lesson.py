"""The job that writes a lesson: the same twice, and a letter of the seed that no typeface has is named."""

from __future__ import annotations

import pytest

from components.documents.lessons.lesson import Topic
from components.documents.lessons.lesson_request import LessonRequest
from components.worker.drawing_jobs import JOBS
from components.worker.errors import RefusedError
from components.worker.job import JobName
from components.worker.lesson_files import lesson_job
from components.worker.written_lesson import write_lesson_file
from data.enums import Lang
from tests.data.whole import ATLAS


@pytest.mark.thorough
def test_the_same_is_made_twice() -> None:
    arguments = lesson_job(LessonRequest(Topic.NUMBERS, 20, "7B"), Lang.RU, origin="http://a.example").arguments
    made = JOBS[JobName.LESSON](ATLAS, **arguments)
    assert made.startswith(b"%PDF-")
    ATLAS.derived.clear()
    assert write_lesson_file(ATLAS, **arguments) == made


def test_a_letter_that_no_typeface_has_is_named() -> None:
    arguments = lesson_job(LessonRequest(Topic.NUMBERS, 20, "中"), Lang.RU, origin="http://a.example").arguments
    with pytest.raises(RefusedError, match="中"):
        write_lesson_file(ATLAS, **arguments)
