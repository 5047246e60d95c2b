"""Entries of BibTeX, read back by a reader that is not ours."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from components.documents.citing import bibtex
from tests.components.documents.citing.works_of_tests import BARE, HERE, RECORD, SOURCES, cited


def read(text: str) -> list[Any]:
    """The entries of a text, with no part of it left unread."""
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    assert [block for block in library.blocks if block not in library.entries] == []
    return list(library.entries)


def _fields(entry: Any) -> dict[str, str]:
    return {field.key: field.value for field in entry.fields}


@pytest.mark.parametrize("id_", SOURCES)
def test_an_entry_holds_what_is_known_of_a_source(id_: str) -> None:
    work = SOURCES[id_]
    (entry,) = read(bibtex.cite_work(work))
    fields = _fields(entry)
    assert entry.key == work.key
    assert fields["title"].replace("``", "“") == work.title.replace("``", "“")
    assert fields["year"] == str(work.year)
    assert fields.get("author", "") == " and ".join(", ".join(name) for name in work.authors)
    published = fields.get("journal") or fields.get("howpublished") or fields.get("publisher") or ""
    assert published == (work.container or work.publisher)
    assert fields.get("address", "") == work.place
    assert fields.get("pages", "").replace("–", "-") == work.pages
    assert f"  url = {{{work.url}}}" in bibtex.cite_work(work) if work.url else "url" not in fields
    assert work.remark in fields.get("note", "")
    assert "None" not in bibtex.cite_work(work)


def test_an_entry_of_each_work_of_a_claim() -> None:
    entries = read(bibtex.cite_claim(cited("said-akashin-230-jobs-2016", HERE)))
    assert [(entry.entry_type, entry.key) for entry in entries] == [
        ("article", "zalesskij-2023-note-57"),
        ("book", "zalesskij-2023"),
        ("misc", "partnership-vector-said-akashin-230-jobs-2016"),
    ]
    note, book, record = (_fields(entry) for entry in entries)
    assert note["note"] == (
        "title as translated in the book; as cited in zalesskij-2023, chapter 3, note 57; "
        "address as printed, not checked"
    )
    assert book["note"] == "chapter 3, note 57"
    assert (record["url"], record["urldate"]) == (HERE.address, "2026-03-05")


def test_an_entry_is_written_so() -> None:
    assert bibtex.cite_work(SOURCES["fn-044"]) == (
        "@book{zalesskij-2023-note-44,\n"
        "  author = {Zalesky, B. L.},\n"
        "  title = {{Belarusian international journalism: peculiarities, trends, prospects}},\n"
        "  publisher = {Belarusian State University},\n"
        "  address = {Minsk},\n"
        "  year = {2014},\n"
        "  pages = {186},\n"
        "  note = {title as translated in the book}\n"
        "}"
    )
    assert bibtex.cite_work(BARE) == "@book{bare,\n  title = {{A report}}\n}"


def test_a_body_is_not_taken_apart() -> None:
    assert "  author = {{Atlas contributors}},\n" in bibtex.cite_work(RECORD)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_leaves_braces_in_pairs(title: str, address: str) -> None:
    written = bibtex.cite_work(dataclasses.replace(RECORD, title=title, notes=(title,), url=f"https://x/{address}"))
    depth, before = 0, ""
    for character in written:
        depth += {"{": 1, "}": -1}.get(character, 0) if before != "\\" else 0
        assert depth >= 0
        before = character
    assert depth == 0


@pytest.mark.parametrize("text", [r"50 % of $1 & #2_{x} ~ ^ \y", "}", "{", "a\\", "@book{x, title = {y}}", "50\\%"])
def test_no_text_of_the_data_is_a_command(text: str) -> None:
    work = dataclasses.replace(RECORD, title=text, container=text, notes=(text,), url=f"https://example.org/{text}")
    written = bibtex.cite_work(work)
    bare = written.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")
    (entry,) = read(written.replace(r"\{", "(").replace(r"\}", ")"))
    assert [field.key for field in entry.fields] == [
        "author", "title", "howpublished", "year", "version", "note", "url", "urldate",
    ]  # fmt: skip
