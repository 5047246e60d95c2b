"""A paper of a note is made by the worker, with an adviser's own lines, which are kept nowhere."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from components.context import View, current_atlas
from components.documents.brief.model import BlockKind
from components.documents.brief.note import Note, OwnLine
from components.documents.brief.note_file import write_note
from components.i18n.language import language
from components.session.client_address import LOCAL
from components.worker.errors import AddressBusyError, RefusedError
from components.worker.papers import FORMS, make_paper, paper_filename, paper_job
from components.worker.worker import Worker, drawing_worker
from data.atlas.selection import Selection
from data.enums import DataChoice, Lang
from tests.data.layers.own_rows import TITLE, atlas_of, small_layer

if TYPE_CHECKING:
    from collections.abc import Iterator

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
VIEW = View(ATLAS, Selection(lang=Lang.KK), language(Lang.KK), DAY)
OWN = OwnLine(id="own:1", block=BlockKind.REASONS, text="Бұл біздің ақпарат", name="А. Б.", day=DAY)
NOTE = Note(by="BY-HO", kz="KZ-55", guest="KZ-55", day=date(2026, 12, 1), lang=Lang.KK, own=(OWN,))


@pytest.mark.parametrize("form", ["json", "txt"])
def test_a_paper_has_the_own_lines_of_its_note_and_is_not_kept(form: str) -> None:
    ATLAS.derived.clear()
    paper = make_paper(form, write_note(NOTE), view=VIEW, asker=LOCAL)
    plain = make_paper(form, write_note(replace(NOTE, own=())), view=VIEW, asker=LOCAL)
    assert OWN.text in paper.decode()
    assert OWN.text not in plain.decode()
    kept = str([result for results in ATLAS.derived._kept.values() for result in results.values()])
    assert OWN.text not in kept


def test_a_note_that_cannot_be_prepared_is_refused_in_the_language_of_the_reader() -> None:
    with pytest.raises(RefusedError, match="BY-XX") as refused:
        make_paper("json", write_note(replace(NOTE, by="BY-XX")), view=VIEW, asker=LOCAL)
    assert "There is no place" not in str(refused.value)
    with pytest.raises(RefusedError):
        make_paper("json", "{", view=VIEW, asker=LOCAL)


def test_a_letter_that_no_typeface_has_is_named() -> None:
    note = replace(NOTE, own=(replace(OWN, text="Ура \U0001f600"),))
    with pytest.raises(RefusedError) as refused:
        make_paper("pdf", write_note(note), view=VIEW, asker=LOCAL)
    assert "1F600" in str(refused.value) or "\U0001f600" in str(refused.value)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    """Bound the worker to no paper at all of an address."""
    worker = Worker(replace(drawing_worker().bounds, drawings_per_address=0))
    monkeypatch.setattr("components.worker.papers.drawing_worker", lambda: worker)
    yield worker
    worker.close()


@pytest.mark.usefixtures("busy")
def test_papers_are_bounded_by_the_address_that_asks() -> None:
    with pytest.raises(AddressBusyError):
        make_paper("json", write_note(NOTE), view=VIEW, asker="203.0.113.7")


def test_only_a_paper_without_own_lines_is_kept_under_all_that_it_depends_on() -> None:
    text = write_note(NOTE)
    assert paper_job(VIEW, "pdf", text, keep=False).key is None
    keys = {
        paper_job(VIEW, "pdf", text, keep=True).key,
        paper_job(VIEW, "docx", text, keep=True).key,
        paper_job(VIEW, "pdf", write_note(replace(NOTE, lang2=Lang.RU)), keep=True).key,
        paper_job(replace(VIEW, today=date(2026, 11, 25)), "pdf", text, keep=True).key,
    }
    assert len(keys) == 4


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_is_saved_under_its_places_day_and_languages(form: str) -> None:
    assert paper_filename(NOTE, form, VIEW) == f"visit-BY-HO-KZ-55-2026-12-01-kk.{form}"
    alone = replace(NOTE, kz=None, lang2=Lang.RU)
    assert paper_filename(alone, form, VIEW) == f"visit-BY-HO-2026-12-01-kk-ru.{form}"


def test_a_paper_beside_a_layer_has_its_block_under_its_name_in_both_languages() -> None:
    own = atlas_of(small_layer())
    both = replace(VIEW, own=own, selection=Selection(lang=Lang.KK, data=DataChoice.BOTH))
    note = Note(by="BY-BR", kz="KZ-15", guest="KZ-15", day=date(2026, 12, 1), lang=Lang.EN, lang2=Lang.RU)
    papers = [
        json.loads(make_paper("json", write_note(note), view=view, asker=LOCAL)) for view in (VIEW, both)
    ]  # fmt: skip
    texts = [json.dumps(paper, ensure_ascii=False) for paper in papers]
    assert TITLE not in texts[0]
    assert texts[1].count(f"Ours: {TITLE}") == 1
    assert "agreements.xlsx, 2024, B2" in texts[1]
    assert paper_filename(note, "pdf", both) == "visit-BY-BR-KZ-15-2026-12-01-book-and-chamber-v1-en-ru.pdf"
    keys = {paper_job(view, "pdf", write_note(note), keep=True).key for view in (VIEW, both)}
    assert len(keys) == 2
