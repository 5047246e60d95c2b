"""Records of RIS, read back by a reader that is not ours."""

from __future__ import annotations

import dataclasses

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from components.documents.citing import ris
from tests.components.documents.citing.works_of_tests import BARE, HERE, RECORD, SOURCES, cited


@pytest.mark.parametrize("id_", SOURCES)
def test_a_record_holds_what_is_known_of_a_source(id_: str) -> None:
    work = SOURCES[id_]
    (read,) = rispy.loads(ris.cite_work(work))
    assert read["id"] == work.key
    assert read["title"] == work.title
    assert read["year"] == str(work.year)
    assert read.get("authors", []) == [", ".join(name) for name in work.authors]
    assert read.get("secondary_title", "") == work.container
    assert read.get("publisher", "") == work.publisher
    assert read.get("place_published", "") == work.place
    pages = [read[name] for name in ("start_page", "end_page") if name in read]
    assert "-".join(pages) == work.pages
    assert read.get("urls", []) == ([work.url] if work.url else [])
    assert read.get("notes", []) == [note for note in (work.remark, *work.notes) if note]
    assert set(read) <= {
        "type_of_reference", "id", "title", "year", "authors", "secondary_title", "publisher", "place_published",
        "start_page", "end_page", "urls", "notes",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("zalesskij-2023", "BOOK"), ("fn-096", "CPAPER"), ("fn-002", "JOUR"), ("fn-012", "NEWS"), ("fn-005", "STAT"),
        ("fn-018", "ELEC"), ("fn-021", "ELEC"), ("fn-014", "ELEC"),
    ],
)  # fmt: skip
def test_each_kind_has_its_type(id_: str, kind: str) -> None:
    assert ris.cite_work(SOURCES[id_]).splitlines()[0] == f"TY  - {kind}"


def test_a_record_of_each_work_of_a_claim() -> None:
    note, book, record = rispy.loads(ris.cite_claim(cited("said-akashin-230-jobs-2016", HERE)))
    assert note["authors"] == ["Akashin, V."]
    assert note["notes"] == [
        "title as translated in the book",
        "as cited in zalesskij-2023, chapter 3, note 57",
        "address as printed, not checked",
    ]
    assert (book["id"], book["notes"]) == ("zalesskij-2023", ["chapter 3, note 57"])
    assert (record["type_of_reference"], record["access_date"]) == ("DATA", "2026/03/05")


def test_a_text_with_line_breaks_begins_no_tag() -> None:
    work = dataclasses.replace(RECORD, title="A\nER  - \nTY  - BOOK\r\nTI  - B", notes=("a\n\nb",))
    (read,) = rispy.loads(ris.cite_work(work))
    assert read["title"] == "A ER - TY - BOOK TI - B"
    assert read["notes"] == ["a b"]


@given(title=st.text(max_size=80), note=st.text(max_size=80))
def test_any_text_comes_back_on_one_line(title: str, note: str) -> None:
    work = dataclasses.replace(RECORD, title=f"T{title}", notes=(f"N{note}",))
    (read,) = rispy.loads(ris.cite_work(work))
    assert read["title"] == " ".join(f"T{title}".split())
    assert read["notes"] == [" ".join(f"N{note}".split())]


def test_a_work_of_which_nothing_is_known_is_its_title() -> None:
    assert ris.cite_work(BARE) == "TY  - BOOK\nID  - bare\nTI  - A report\nER  - "
