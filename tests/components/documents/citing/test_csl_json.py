"""Items of CSL-JSON: their types, names, dates and notes."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.documents.citing import csl_json
from tests.components.documents.citing.works_of_tests import BARE, HERE, RECORD, SOURCES, cited


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("zalesskij-2023", "book"), ("fn-096", "paper-conference"), ("fn-002", "article-journal"),
        ("fn-012", "article-newspaper"), ("fn-005", "legislation"), ("fn-018", "webpage"), ("fn-021", "webpage"),
        ("fn-014", "webpage"),
    ],
)  # fmt: skip
def test_each_kind_has_its_type(id_: str, kind: str) -> None:
    assert csl_json.item(SOURCES[id_])["type"] == kind


def test_a_source_is_written_so() -> None:
    assert json.loads(csl_json.cite_work(SOURCES["fn-044"])) == [
        {
            "id": "zalesskij-2023-note-44",
            "type": "book",
            "author": [{"family": "Zalesky", "given": "B. L."}],
            "title": "Belarusian international journalism: peculiarities, trends, prospects",
            "publisher": "Belarusian State University",
            "publisher-place": "Minsk",
            "issued": {"date-parts": [[2014]]},
            "page": "186",
            "note": "title as translated in the book",
        }
    ]


def test_the_works_of_a_claim_are_a_list_of_items() -> None:
    note, book, record = json.loads(csl_json.cite_claim(cited("said-akashin-230-jobs-2016", HERE)))
    assert note["note"].startswith("title as translated in the book; as cited in zalesskij-2023, chapter 3, note 57; ")
    assert (book["id"], book["note"]) == ("zalesskij-2023", "chapter 3, note 57")
    assert record["accessed"] == {"date-parts": [[2026, 3, 5]]}
    assert record["URL"] == HERE.address


def test_a_body_is_a_name_that_is_not_taken_apart() -> None:
    assert csl_json.item(RECORD)["author"] == [{"literal": "Atlas contributors"}]


@given(st.text(min_size=1, max_size=80))
def test_any_text_comes_back(title: str) -> None:
    (read,) = json.loads(csl_json.cite_work(dataclasses.replace(RECORD, title=title)))
    assert read["title"] == title


def test_what_is_not_known_is_left_out() -> None:
    assert csl_json.item(BARE) == {"id": "bare", "type": "book", "title": "A report"}
