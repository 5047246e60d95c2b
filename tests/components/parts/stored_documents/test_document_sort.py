"""What the store has of a document is read with every field checked, or refused in the reader's language."""

from __future__ import annotations

import json

import pytest

from components.documents.story.own_file import read_own_talk, write_own_talk
from components.i18n.language import language
from components.parts.stored_documents.document_sort import UnreadableDocumentError, checked_text
from data.enums import Lang
from tests.components.pages.present.talks import own


def test_a_document_is_the_text_of_its_file() -> None:
    text = write_own_talk(own())
    found = checked_text(json.loads(text), language(Lang.EN), read=read_own_talk, write=write_own_talk)
    assert found == text


def test_what_is_none_is_refused_in_the_readers_language() -> None:
    with pytest.raises(UnreadableDocumentError, match="доклад"):
        checked_text({"format": "x"}, language(Lang.RU), read=read_own_talk, write=write_own_talk)
