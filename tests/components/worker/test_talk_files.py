"""Files of talks are made by the worker: those of an id are kept, what a person made is kept nowhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View, current_atlas
from components.documents.story.own_file import write_own_talk
from components.documents.story.own_talk import as_own
from components.documents.story.talks import find_talk
from components.i18n.language import language
from components.session.client_address import LOCAL
from components.worker.errors import AddressBusyError, RefusedError
from components.worker.talk_files import FORMS, make_talk, talk_filename, talk_job
from components.worker.worker import Worker, drawing_worker
from data.atlas.selection import Selection
from data.enums import Lang

if TYPE_CHECKING:
    from collections.abc import Iterator

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
VIEW = View(ATLAS, Selection(lang=Lang.KK), language(Lang.KK), DAY)
OWN = as_own(VIEW, find_talk(VIEW, "gomel-pavlodar", lang2=Lang.RU))
HEADLINE = "Бұл біздің тақырып"
CHANGED = replace(OWN, steps=(replace(OWN.steps[0], headline=HEADLINE), *OWN.steps[1:]))


@pytest.mark.thorough
@pytest.mark.parametrize("form", FORMS)
def test_a_talk_that_a_person_made_is_made_in_every_form_and_not_kept(form: str) -> None:
    ATLAS.derived.clear()
    made = make_talk(form, write_own_talk(CHANGED), view=VIEW, asker=LOCAL)
    plain = make_talk(form, write_own_talk(OWN), view=VIEW, asker=LOCAL)
    assert len(made) > 1000
    assert made != plain
    if form == "json":
        read = json.loads(made)
        assert (read["id"], read["lang"], read["lang2"]) == ("own", "kk", "ru")
        assert read["steps"][0]["headline"] == HEADLINE
    kept = str([result for results in ATLAS.derived._kept.values() for result in results.values()])
    assert HEADLINE not in kept


def test_what_is_no_talk_is_refused_in_the_language_of_the_reader() -> None:
    english = replace(VIEW, lang=language(Lang.EN))
    for text in ("", "{", "[]", write_own_talk(OWN).replace('"version": 1', '"version": 7')):
        with pytest.raises(RefusedError) as refused:
            make_talk("json", text, view=VIEW, asker=LOCAL)
        with pytest.raises(RefusedError) as there:
            make_talk("json", text, view=english, asker=LOCAL)
        assert str(refused.value) != str(there.value)


def test_a_letter_that_no_typeface_has_is_named() -> None:
    lost = replace(OWN, steps=(replace(OWN.steps[0], headline="Ура \U0001f600"), *OWN.steps[1:]))
    with pytest.raises(RefusedError) as refused:
        make_talk("pdf", write_own_talk(lost), view=VIEW, asker=LOCAL)
    assert "1F600" in str(refused.value) or "\U0001f600" in str(refused.value)
    assert make_talk("pptx", write_own_talk(lost), view=VIEW, asker=LOCAL).startswith(b"PK")


def test_a_step_that_lost_its_claim_is_in_the_file_with_a_sentence_and_the_next_ones_work() -> None:
    lost = replace(OWN, steps=(replace(OWN.steps[0], view="/?claim=is-no-more"), *OWN.steps[1:]))
    read = json.loads(make_talk("json", write_own_talk(lost), view=VIEW, asker=LOCAL))
    assert read["steps"][0]["fault"]
    assert read["steps"][0]["shown"] is None
    assert read["steps"][1]["shown"]
    for form in ("pptx", "pdf"):
        assert make_talk(form, write_own_talk(lost), view=VIEW, asker=LOCAL)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    """Bound the worker to no file at all of an address."""
    worker = Worker(replace(drawing_worker().bounds, drawings_per_address=0))
    monkeypatch.setattr("components.worker.talk_files.drawing_worker", lambda: worker)
    yield worker
    worker.close()


@pytest.mark.usefixtures("busy")
def test_files_are_bounded_by_the_address_that_asks() -> None:
    with pytest.raises(AddressBusyError):
        make_talk("json", write_own_talk(OWN), view=VIEW, asker="203.0.113.7")


def test_a_file_is_kept_under_all_that_it_depends_on() -> None:
    assert talk_job(VIEW, "pdf", "thirty-years", lang=Lang.RU, keep=False).key is None
    later = replace(VIEW, today=date(2026, 11, 25))
    keys = {
        talk_job(VIEW, "pdf", "thirty-years", lang=Lang.RU, keep=True).key,
        talk_job(VIEW, "pptx", "thirty-years", lang=Lang.RU, keep=True).key,
        talk_job(VIEW, "pdf", "promised-done", lang=Lang.RU, keep=True).key,
        talk_job(VIEW, "pdf", "thirty-years", lang=Lang.KK, keep=True).key,
        talk_job(VIEW, "pdf", "thirty-years", lang=Lang.RU, lang2=Lang.KK, keep=True).key,
        talk_job(VIEW, "pdf", "thirty-years", lang=Lang.RU, notes=True, keep=True).key,
        talk_job(later, "pdf", "thirty-years", lang=Lang.RU, keep=True).key,
    }
    assert len(keys) == 7


def test_a_file_is_saved_under_its_id_and_languages() -> None:
    assert talk_filename("own", "html", Lang.RU) == "talk-own-ru.html"
    name = talk_filename("pair-BY-HO-KZ-55", "pdf", Lang.RU, Lang.KK, notes=True)
    assert name == "talk-pair-BY-HO-KZ-55-ru-kk-notes.pdf"
