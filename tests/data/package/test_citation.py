"""How the data set is cited in one line and as a Citation File Format document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.package.citation import dataset_cff, dataset_line, sentence
from data.package.contract import read_contract
from data.package.reader import FOLDER

CONTRACT = replace(
    read_contract(FOLDER),
    title="Facts",
    version="2026.11.4",
    created="2026-11-29T00:00:00Z",
    authors=("A. One", 'B. "Two"'),
    licence="Licence 4.0",
    licence_id="L-4",
)


def test_the_line_names_authors_year_title_version_and_licence() -> None:
    line = 'A. One, B. "Two" (2026). Facts. Data set, version 2026.11.4. Licence 4.0.'
    assert dataset_line(CONTRACT) == line


def test_the_document_quotes_what_is_text_and_dates_the_release() -> None:
    assert dataset_cff(CONTRACT).splitlines() == [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them as below.",
        "type: dataset",
        'title: "Facts"',
        "version: 2026.11.4",
        "date-released: 2026-11-29",
        "license: L-4",
        "authors:",
        '  - name: "A. One"',
        '  - name: "B. \\"Two\\""',
    ]


@pytest.mark.parametrize(("text", "ended"), [("A", "A."), ("A.", "A."), ("A!", "A!"), ("A?", "A?"), ("A;", "A;.")])
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended
