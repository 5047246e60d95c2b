"""The job that writes a talk: every form the same twice, in one language and in two."""

from __future__ import annotations

import json
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
from tests.data.layers.own_rows import atlas_of, small_layer

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


OWN = atlas_of(small_layer())
MIXED = """{"format": "partnership-vector-talk", "version": 1, "data_version": "", "lang": "ru", "lang2": null,
"title": "T", "steps": [
 {"id": "s1", "view": "/?place=BY-HO", "headline": "Book", "claims": [], "seconds": 45, "notes": ""},
 {"id": "s2", "view": "/?place=BY-BR&data=own&layer=chamber", "headline": "Ours", "claims": ["own-brest-aktobe"],
  "seconds": 45, "notes": ""},
 {"id": "s3", "view": "/trade?data=both&layer=chamber", "headline": "Both", "claims": ["turnover-2021"], "seconds": 45,
  "notes": ""}]}"""


@pytest.mark.thorough
@pytest.mark.parametrize("form", FORMS)
def test_the_own_talk_of_both_is_written_in_every_form_with_the_layers_mark(form: str) -> None:
    given = {
        "form": form,
        "talk": "",
        "own": MIXED,
        "lang": Lang.RU,
        "lang2": None,
        "notes": False,
        "today": VIEW.today,
    }
    made = write_talk(ATLAS, **given, layers=(OWN,))  # type: ignore[arg-type]
    assert made == write_talk(ATLAS, **given, layers=(OWN,))  # type: ignore[arg-type]
    without = write_talk(ATLAS, **given)  # type: ignore[arg-type]
    assert made != without
    if form == "json":
        book, ours, both = json.loads(made)["steps"]
        assert book["layer"] is None
        assert ours["layer"]["mark"] == "Наши данные: Chamber of Commerce"
        assert both["layer"]["is_beside"]
        lost = json.loads(without)["steps"][1]
        assert (lost["shown"], "«chamber»" in lost["fault"]) == (None, True)
