"""Works that are cited: what is known of each, and those that a claim rests on."""

from __future__ import annotations

import re

import pytest

from components.documents.citing.citation_forms import Form, write_citation
from components.documents.citing.works import WorkKind, claim_works, dataset_work, source_work, view_work
from components.i18n.language import language
from data.enums import Lang
from data.errors import UnknownClaimError
from data.queries.texts.citations import BOOK
from tests.components.documents.citing.works_of_tests import ATLAS, ENGLISH, HERE, SOURCES, cited
from tests.data.layers.own_rows import KeptLayers, atlas_of, layer, small_layer


def test_every_kind_of_source_is_a_kind_of_work() -> None:
    assert {work.kind for work in SOURCES.values()} == set(WorkKind) - {WorkKind.DATASET}


def test_the_title_of_a_note_is_that_of_the_book_and_the_books_own_is_its_own() -> None:
    for id_, work in SOURCES.items():
        assert work.remark == ("" if id_ == BOOK else "title as translated in the book")


@pytest.mark.parametrize(
    ("lang", "remark"),
    [
        (Lang.RU, "заглавие в переводе книги"),
        (Lang.BE, "загаловак у перакладзе кнігі"),
        (Lang.KK, "атауы кітаптағы аудармада"),
    ],
)
def test_the_remark_is_in_the_readers_language(lang: Lang, remark: str) -> None:
    work = source_work(ATLAS.source("fn-057"), language(lang))
    assert work.remark == remark
    assert work.title == "Minsk - Kokshetau: a mutually beneficial project"


@pytest.mark.parametrize(
    ("id_", "container", "publisher", "place"),
    [
        ("fn-097", "BelTA", "", ""),  # without its site, which the address has
        ("fn-012", "Union of Entrepreneurs", "", ""),
        ("fn-015", "", "BSU", "Minsk"),  # printed as BDU
        ("fn-096", "", "Nauka i studia", "Przemyśl"),
        ("fn-105", "", "LAP LAMBERT Academic Publishing", ""),
    ],
)
def test_a_publisher_its_place_and_its_site(id_: str, container: str, publisher: str, place: str) -> None:
    work = SOURCES[id_]
    assert (work.container, work.publisher, work.place) == (container, publisher, place)


def test_nothing_is_in_a_work_that_its_row_does_not_have() -> None:
    for id_, work in SOURCES.items():
        source = ATLAS.source(id_)
        assert work.title == source.title_en
        assert (work.url, work.pages) == (source.url or "", source.pages or "")
        for part in (work.container, work.publisher, work.place):
            assert part in (source.publisher or "")
        for surname, initials in work.authors:
            assert surname in (source.authors or "")
            assert initials.replace(" ", "") in (source.authors or "").replace(" ", "")
        assert work.read is None  # we have read no address of the notes


def test_a_claim_is_cited_by_its_note_and_by_the_book() -> None:
    works = cited("said-akashin-230-jobs-2016", HERE)
    assert works.original is not None
    assert [work.key for work in works.works] == [
        "zalesskij-2023-note-57",
        "zalesskij-2023",
        "partnership-vector-said-akashin-230-jobs-2016",
    ]
    assert works.original.notes == ("as cited in zalesskij-2023, chapter 3, note 57", "address as printed, not checked")
    assert works.source.notes == ("chapter 3, note 57",)


def test_a_claim_of_the_book_itself_and_one_without_its_record() -> None:
    works = cited("event-articles-izvestiya")
    assert works.original is None
    assert [work.key for work in works.works] == ["zalesskij-2023"]


def test_every_claim_has_the_book_its_place_and_its_record() -> None:
    for claim_id, claim in ATLAS.index.claims.items():
        works = claim_works(ATLAS, claim_id, HERE, ENGLISH)
        assert works.source.key == BOOK
        assert works.place == claim.locator
        assert (works.original is not None) is ATLAS.source(claim.source_id).is_note
        assert works.record is not None
        assert claim_id in works.record.title
        assert all(re.fullmatch(r"[a-z0-9-]+", work.key) for work in works.works)


def test_a_derived_record_names_its_formula() -> None:
    record = cited("import-2021", HERE).record
    assert record is not None
    assert record.title == "Record import-2021 (derived: turnover-2021 - export-2021)"


def test_a_view_is_part_of_the_data_set_and_the_data_set_is_whole() -> None:
    view, whole = view_work(ATLAS, HERE, "Гомельская область – Semey", ENGLISH), dataset_work(ATLAS, None, ENGLISH)
    assert view.key == "partnership-vector-gomelskaya-oblast-semey"
    assert (view.container, view.url, view.read) == (ATLAS.contract.title, HERE.address, HERE.day)
    assert (whole.key, whole.title, whole.container, whole.url) == (
        "partnership-vector", ATLAS.contract.title, "", "",
    )  # fmt: skip
    assert whole.notes == (f"data set, version {ATLAS.contract.version}, {ATLAS.contract.licence_id}",)


def test_a_claim_that_is_not_there_has_no_works() -> None:
    with pytest.raises(UnknownClaimError):
        claim_works(ATLAS, "nothing", None, ENGLISH)


def test_a_claim_of_a_layer_is_cited_by_its_file_and_its_record_by_the_layer() -> None:
    stamp = KeptLayers(layer(small_layer())).stamp("chamber", "agreements", "own-brest-aktobe", version=1)
    works = claim_works(atlas_of(small_layer()), "own-brest-aktobe", HERE, ENGLISH, stamp=stamp)
    assert works.original is None
    assert (works.source.title, works.place) == ("List of agreements", "file agreements.xlsx, 2024, B2")
    assert works.record
    assert (works.record.container, works.record.version) == ("Chamber of Commerce", "1")
    assert works.record.authors == (("anna", ""),)
    assert "Kept by anna on 24 November 2026" in works.record.notes
    assert "Terms of use: For members of the chamber alone" in works.record.notes
    said = " ".join(write_citation(works, form) for form in Form)
    assert ATLAS.contract.title not in said
    assert ATLAS.contract.licence_id not in said
    assert "File agreements.xlsx, 2024, B2" in write_citation(works, Form.GOST)


def test_a_layer_is_cited_by_its_name_and_version_and_not_as_the_data_set() -> None:
    own = atlas_of(small_layer(), version=3)
    for work in (dataset_work(own, None, ENGLISH), view_work(own, HERE, "Trade", ENGLISH)):
        said = " ".join(write_citation(work, form) for form in Form)
        assert "Chamber of Commerce" in said
        assert "(Version 3) [Data set]" in write_citation(work, Form.APA)
        assert ATLAS.contract.title not in said
    assert dataset_work(own, None, ENGLISH).key == "partnership-vector-chamber"
