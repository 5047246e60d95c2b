"""Files of lessons, made by the worker: the job of one, and the name under which it is saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from anyascii import anyascii

from components.worker.job import Job, JobName

if TYPE_CHECKING:
    from components.documents.lessons.lesson_request import LessonRequest
    from data.enums import Lang


def lesson_job(asked: LessonRequest, lang: Lang, *, origin: str) -> Job:
    """
    Return the job of a lesson; it is kept for the next who asks.

    Parameters
    ----------
    asked
        What it is made of.
    lang
        Its language.
    origin
        What its addresses begin with, such as ``https://example.org``.
    """
    arguments = {
        "topic": asked.topic, "minutes": asked.minutes, "seed": asked.seed, "lang": lang, "origin": origin,
    }  # fmt: skip
    return Job(JobName.LESSON, arguments, tuple(arguments.values()))


def lesson_filename(asked: LessonRequest, lang: Lang) -> str:
    """Return the name under which a lesson is saved, in Latin letters whatever the seed has."""
    latin = re.sub(r"[^A-Za-z0-9._-]+", "-", anyascii(asked.seed)).strip("-.") or "seed"
    return f"lesson-{asked.topic.value}-{asked.minutes}-{latin}-{lang.value}.pdf"
