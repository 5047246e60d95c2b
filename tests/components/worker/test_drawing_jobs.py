"""The closed set of jobs: every name has its function, and no other can be asked for."""

from __future__ import annotations

from datetime import date

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages import page as page_of
from components.worker.drawing_jobs import JOBS
from components.worker.job import JobName
from components.worker.pictures import picture_job
from data.atlas.selection import Selection
from data.enums import Lang
from tests.components.exports.drawings import draw

ATLAS = current_atlas()


def test_every_job_has_its_function() -> None:
    assert set(JOBS) == set(JobName)


def test_a_picture_is_that_of_its_view() -> None:
    shown = View(ATLAS, Selection(lang=Lang.BE, place="BY-HO"), language(Lang.BE), date(2026, 11, 24))
    job = picture_job(shown, page_of("region").content, "map", "svg")
    assert JOBS[job.name](ATLAS, **job.arguments) == draw(shown, page_of("region").content, "map", "svg")
