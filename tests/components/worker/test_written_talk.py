"""The job that writes a talk: every form the same twice, in one language and in two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components.context import View, current_atlas
from components.i18n.language import language
from components.worker.drawing_jobs import JOBS
from components.worker.job import JobName
from components.worker.talk_files import FORMS, talk_job
from components.worker.written_talk import write_talk
from data.atlas.selection import Selection
from data.enums import Lang

ATLAS = current_atlas()
VIEW = View(ATLAS, Selection(), language(Lang.EN), date(2026, 11, 24))


@pytest.mark.thorough
@pytest.mark.daily(4)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("talk", ["gomel-pavlodar", "pair-BY-HO-KZ-55"])
def test_every_form_is_made_in_one_language_and_in_two(form: str, talk: str) -> None:
    made = []
    for second in (None, Lang.KK):
        arguments: dict[str, Any] = talk_job(VIEW, form, talk, lang=Lang.RU, lang2=second, keep=False).arguments
        made.append(JOBS[JobName.TALK](ATLAS, **arguments))
        assert JOBS[JobName.TALK](ATLAS, **arguments) == made[-1]
    assert len(set(made)) == 2
    assert all(len(file) > 1000 for file in made)


def test_an_unknown_talk_is_a_key_error() -> None:
    arguments: dict[str, Any] = talk_job(VIEW, "json", "none", lang=Lang.RU, keep=False).arguments
    with pytest.raises(KeyError):
        write_talk(ATLAS, **arguments)
