"""The literature of an outline has what was read and what the book quotes, each once, in every form."""

from __future__ import annotations

import json

import pytest

from components.documents.citing.citation_forms import Form
from components.documents.outline.literature import LISTS, literature, literature_file, references
from tests.components.documents.outline.outlines import CLAIMS, fact, outline, view
from tests.data.whole import ATLAS


def test_the_book_and_the_data_set_are_read_and_the_notes_are_quoted() -> None:
    found = literature(view(), outline())
    assert [work.key for work in found.read] == ["zalesskij-2023", "partnership-vector"]
    assert found.read[0].notes == ()
    notes = {ATLAS.source(ATLAS.claim(claim).source_id).note_no for claim in CLAIMS}
    assert {work.key for work in found.quoted} == {f"zalesskij-2023-note-{note}" for note in notes}


def test_a_claim_that_is_no_more_has_no_works_and_no_facts_no_list() -> None:
    assert literature(view(), outline(fact(1, "gone-2016"))).works == ()
    assert len(literature(view(), outline(fact(1, CLAIMS[0]), fact(2, CLAIMS[0]))).works) == 3


@pytest.mark.parametrize("form", [Form.GOST, Form.APA])
def test_references_are_in_the_order_of_the_alphabet(form: Form) -> None:
    found = references(literature(view(), outline()).works, form)
    assert found == sorted(found, key=str.casefold)
    assert len(found) == 7


@pytest.mark.parametrize("form", LISTS)
def test_a_file_has_each_work_once(form: Form) -> None:
    works = literature(view(), outline()).works
    text = literature_file(view(), outline(), form).decode()
    match form:
        case Form.BIBTEX:
            assert text.count("\n@") + text.startswith("@") == len(works)
        case Form.RIS:
            assert text.count("\r\nER  - ") == text.count("TY  - ") == len(works)
        case _:
            assert [entry["id"] for entry in json.loads(text)] == [work.key for work in works]


def test_a_form_of_texts_is_no_file_of_literature() -> None:
    with pytest.raises(ValueError, match="gost"):
        literature_file(view(), outline(), Form.GOST)
