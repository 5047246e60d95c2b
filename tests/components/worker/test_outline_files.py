"""Files of outlines are made by the worker or at once, and named by their title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components.documents.citing.citation_forms import Form
from components.documents.outline.literature import literature_file
from components.pages import page
from components.session.client_address import LOCAL
from components.worker.outline_files import FORMS, make_outline, outline_filename
from tests.components.documents.outline.outlines import fact, figure, outline, view

if TYPE_CHECKING:
    from components.exports.page_content import PageContent


def content_of(name: str) -> PageContent:
    return page(name).content


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_made(form: str) -> None:
    given = outline(fact(1, "turnover-2021"), figure(2, "/trade", "turnover"))
    made = make_outline(form, given, view=view(), content_of=content_of, asker=LOCAL)
    if form == "docx":
        assert made.startswith(b"PK")
    else:
        assert made == literature_file(view(), given, Form(form))


@pytest.mark.parametrize(
    ("title", "form", "name"),
    [
        ("Қазақстан мен Беларусь", "docx", "Қазақстан-мен-Беларусь.docx"),
        ("../../etc: <x>", "bibtex", "etc-x.bib"),
        ("", "ris", "outline.ris"),
        ("A", "csl", "A.json"),
    ],
)
def test_a_file_is_named_by_the_title(title: str, form: str, name: str) -> None:
    assert outline_filename(replace(outline(), title=title), form) == name
