"""Forms of a citation: every claim and source in each, and their files."""

from __future__ import annotations

import json

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from components.documents.citing.citation_forms import FILES, Form, citation_file, write_citation
from components.documents.citing.works import claim_works
from components.i18n.language import language
from data.enums import Lang
from tests.components.documents.citing.works_of_tests import ATLAS, HERE, SOURCES, cited

CLAIM = "said-akashin-230-jobs-2016"


def test_each_form_has_a_file_of_its_own_kind() -> None:
    assert list(FILES) == list(Form)
    assert {form: file.ending for form, file in FILES.items() if file.file} == {
        Form.BIBTEX: "bib", Form.RIS: "ris", Form.CSL: "json",
    }  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
def test_every_claim_is_cited_in_every_form_with_the_title_of_its_note_and_of_the_book(lang: Lang) -> None:
    book = "Partnership Vector - Kazakhstan. Chronicle of integration interaction"
    for claim_id, claim in ATLAS.index.claims.items():
        works = claim_works(ATLAS, claim_id, None, language(lang))
        title = ATLAS.source(claim.source_id).title_en
        for form in (Form.GOST, Form.RIS, Form.CSL):
            text = write_citation(works, form)
            assert book in text
            assert (json.dumps(title, ensure_ascii=False)[1:-1] if form is Form.CSL else title) in text
            assert "None" not in text
        assert book in write_citation(works, Form.APA)


@pytest.mark.parametrize("form", Form)
def test_every_source_is_cited_in_every_form(form: Form) -> None:
    texts = {id_: write_citation(work, form) for id_, work in SOURCES.items()}
    assert len(texts) > 100
    assert [id_ for id_, text in texts.items() if "None" in text or str(SOURCES[id_].year) not in text] == []


def test_files_are_read_by_readers_that_are_not_ours() -> None:
    works = cited(CLAIM, HERE)
    keys = [work.key for work in works.works]
    assert [entry["id"] for entry in json.loads(citation_file(works, Form.CSL))] == keys
    assert [entry["id"] for entry in rispy.loads(citation_file(works, Form.RIS).decode())] == keys
    library = parse_string(citation_file(works, Form.BIBTEX).decode())
    assert [entry.key for entry in library.entries] == keys


def test_lines_of_ris_end_as_its_description_asks() -> None:
    body = citation_file(cited(CLAIM), Form.RIS)
    assert body.count(b"\r\n") == body.count(b"\n") > 10
    assert b"\r" not in citation_file(cited(CLAIM), Form.BIBTEX)
