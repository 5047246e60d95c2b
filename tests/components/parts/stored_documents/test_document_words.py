"""Words of documents of the store."""

from __future__ import annotations

import pytest

from components.i18n.language import language
from components.parts.stored_documents.document_words import (
    action_words,
    document_words,
    done_sentence,
    fault_sentence,
)
from data.enums import Lang
from data.errors import StoreError
from data.stores.model import DocumentAction


@pytest.mark.parametrize("code", Lang)
def test_every_action_has_its_words_and_its_sentence_with_title_and_version(code: Lang) -> None:
    lang = language(code)
    assert set(action_words(lang)) == set(DocumentAction)
    for action in DocumentAction:
        said = done_sentence(action, "<b>{x}", 3, lang)
        assert "<b>{x}" in said
        assert "3" in said
    assert all(document_words(lang).values())


def test_of_a_newer_version_it_is_said_by_whom_and_when() -> None:
    at = "2026-11-30T09:05:00+00:00"
    error = StoreError("store.document_stale", document="note-1", who="Boris", at=at, version=4)
    said = fault_sentence(error, "Visit", language(Lang.EN))
    assert "Boris has made version 4 of “Visit” (30 November 2026, 09:05 UTC)" in said
    unknown = fault_sentence(StoreError("store.document_unknown", document="x"), "", language(Lang.RU))
    assert unknown.startswith("Этого документа")
