"""The closed set of jobs: every name has its function, and no other can be asked for."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.documents.brief.note import Note
from components.documents.brief.note_file import write_note
from components.i18n.language import language
from components.pages import page as page_of
from components.worker.drawing_jobs import JOBS
from components.worker.job import JobName
from components.worker.papers import FORMS, paper_job
from components.worker.pictures import picture_job
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.drawings import draw

ATLAS = current_atlas()
VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))


def test_every_job_has_its_function() -> None:
    assert set(JOBS) == set(JobName)


def test_a_picture_is_that_of_its_view() -> None:
    shown = View(ATLAS, Selection(lang=Lang.BE, place="BY-HO"), language(Lang.BE), date(2026, 11, 24))
    job = picture_job(shown, page_of("region").content, "map", "svg")
    assert JOBS[job.name](ATLAS, **job.arguments) == draw(shown, page_of("region").content, "map", "svg")


@pytest.mark.daily(6)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("places", [{"by": "BY-HO", "kz": "KZ-55"}, {"by": "BY-HO", "kz": None}])
def test_every_form_of_a_paper_is_made_in_one_language_and_in_two(form: str, places: dict[str, Any]) -> None:
    made = []
    for second in (None, Lang.KK):
        note = Note(**places, guest="BY-HO", day=date(2026, 12, 1), lang=Lang.RU, lang2=second)
        arguments = paper_job(VIEW, form, write_note(note), keep=False).arguments
        made.append(JOBS[JobName.PAPER](ATLAS, **arguments))
        assert JOBS[JobName.PAPER](ATLAS, **arguments) == made[-1]
    assert all(isinstance(paper, bytes) and len(paper) > 100 for paper in made)
    assert (made[0] != made[1]) == (form != "txt")  # the short text has room for one language


def test_the_second_language_has_the_lines_of_the_first_in_the_same_order() -> None:
    note = Note(by="BY-HO", kz="KZ-55", guest="KZ-55", day=date(2026, 12, 1), lang=Lang.RU, lang2=Lang.KK)
    arguments = paper_job(VIEW, "json", write_note(note), keep=False).arguments
    text = JOBS[JobName.PAPER](ATLAS, **arguments).decode()
    ids = re.findall(r'"id": "([^"]+)"', text)
    assert len(ids) > 20
    assert ids[: len(ids) // 2] == ids[len(ids) // 2 :]
