"""The job of a picture is plain data, and its key says all that its bytes depend on."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

from components.context import View, current_atlas
from components.i18n.language import language
from components.pages import page as page_of
from components.worker.job import JobName
from components.worker.pictures import picture_job
from data.atlas.selection import Selection
from data.enums import Lang

VIEW = View(current_atlas(), Selection(), language(Lang.EN), date(2026, 11, 24))


def test_what_changes_a_picture_changes_its_key() -> None:
    others = (
        picture_job(replace(VIEW, selection=Selection(place="KZ-55")), page_of("map").content, "map", "svg"),
        picture_job(replace(VIEW, lang=language(Lang.KK)), page_of("map").content, "map", "svg"),
        picture_job(replace(VIEW, today=date(2026, 11, 25)), page_of("map").content, "map", "svg"),
        picture_job(VIEW, page_of("map").content, "map", "png"),
        picture_job(VIEW, page_of("map").content, "ties", "svg"),
        picture_job(VIEW, page_of("production").content, "map", "svg"),
    )
    keys = {picture_job(VIEW, page_of("map").content, "map", "svg").key, *(job.key for job in others)}
    assert len(keys) == 7
    assert picture_job(VIEW, page_of("map").content, "map", "svg").key in keys


def test_a_job_goes_through_a_pipe() -> None:
    job = picture_job(VIEW, page_of("trade").content, "turnover", "png")
    assert job.name is JobName.PICTURE
    assert pickle.loads(pickle.dumps(job.arguments)) == job.arguments  # noqa: S301 - made in the line itself
