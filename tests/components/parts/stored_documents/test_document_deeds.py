"""Deeds on documents: kept, opened, undone, shown to readers; nobody else's message changes anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from components.parts.stored_documents.document_deeds import MOST_LETTERS
from data.stores.model import Deed
from tests.components.parts.stored_documents.conftest import BORIS, READER

if TYPE_CHECKING:
    from tests.components.parts.stored_documents.conftest import Stored


def test_what_is_kept_is_a_version_with_who_how_known_and_what_is_new(stored: Stored) -> None:
    stored.keep(remark="  first\nwords ")
    (one,) = stored.versions
    assert (one.who, one.how_known, one.note, one.version) == ("Анна", "sign-in", "first words", 1)
    assert one.content == {"title": "Visit", "words": "one"}
    assert stored.linked == {"doc": one.doc_id, "version": 1}
    assert stored.linked == {}, "it is handed over once"
    assert stored.said == {"text": "Kept in the store: “Visit”, version 1.", "refused": False}


def test_the_next_version_is_made_on_what_was_seen_and_another_one_is_another_document(stored: Stored) -> None:
    stored.keep()
    link = stored.linked
    stored.keep(words="two", doc=link["doc"], base=1)
    assert stored.linked == {"doc": link["doc"], "version": 2}
    stored.keep(words="three")
    assert len(stored.store.documents(stored.sort.kind)) == 2


def test_the_second_of_two_people_is_shown_who_was_first_and_loses_nothing(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    stored.visitor = BORIS
    stored.keep(words="Boris's", doc=doc, base=1)
    _ = stored.said, stored.linked
    stored.keep(words="Anna's", doc=doc, base=1)
    said = stored.said
    assert said["refused"]
    assert "Boris has made version 2 of “Visit”" in said["text"]
    assert stored.linked == {}, "what the desk has stays what it is a change of"
    stored.do(do="open", doc=doc)
    assert stored.linked == {"doc": doc, "version": 2, "text": "Boris's"}
    stored.keep(words="Anna's", doc=doc, base=2)
    assert [one.content and one.content["words"] for one in stored.versions] == ["one", "Boris's", "Anna's"]


def test_an_older_version_is_opened_to_be_changed_on_the_newest_one(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    stored.keep(words="two", doc=doc, base=1)
    _ = stored.linked
    stored.do(do="open", doc=doc, version=1)
    assert stored.linked == {"doc": doc, "version": 2, "text": "one"}
    for wrong in (9, -1, "1", None, True):
        stored.do(do="open", doc=doc, version=wrong)
        assert stored.linked["text"] == "two", wrong


def test_undo_restore_withdraw_and_publish_are_versions_and_say_so(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    stored.keep(words="two", doc=doc, base=1)
    deeds: list[dict[str, Any]] = [
        {"do": "undo"}, {"do": "restore", "version": 2}, {"do": "publish"}, {"do": "withdraw", "remark": "over"},
        {"do": "undo"}, {"do": "publish"}, {"do": "unpublish"},
    ]  # fmt: skip
    for number, asked in enumerate(deeds, start=2):
        stored.do(doc=doc, base=number, **asked)
        said = stored.said
        assert not said["refused"], said
        assert "Visit" in said["text"]
    assert [one.action.value for one in stored.versions] == [
        "keep", "keep", "undo", "restore", "publish", "withdraw", "undo", "publish", "unpublish",
    ]  # fmt: skip
    assert [one.note for one in stored.versions][5] == "over"
    assert [one.content and one.content["words"] for one in stored.versions][2:7] == ["one", "two", "two", None, "two"]


def test_what_the_store_refuses_is_said(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    stored.do(do="undo", doc=doc, base=1)
    assert stored.said == {"text": "There is nothing to undo: this is its first version.", "refused": True}
    stored.do(do="withdraw", doc="note-nothing", base=1)
    assert stored.said["refused"]
    stored.do(do="open", doc="note-nothing")
    assert stored.said == {"text": "It is not there any more.", "refused": True}


def test_what_this_program_cannot_read_is_not_opened_and_it_says_why(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    stored.store.keep_document(stored.sort.kind, doc, {"words": 1}, deed=_deed(), base=1)
    _ = stored.said
    stored.do(do="open", doc=doc)
    assert stored.said == {"text": "unreadable in en", "refused": True}
    assert stored.linked == {}


def _deed() -> Deed:
    return Deed(who="Анна")


@pytest.mark.parametrize("visitor", ["nobody", "reader"])
@pytest.mark.parametrize("name", ["keep", "undo", "restore", "publish", "unpublish", "withdraw"])
def test_a_forged_message_of_a_reader_changes_nothing(reader: Stored, visitor: str, name: str) -> None:
    if visitor == "reader":
        reader.visitor = READER
    (before,) = reader.versions
    if name == "keep":
        reader.keep(words="forged", doc=before.doc_id, base=1)
    else:
        reader.do(do=name, doc=before.doc_id, base=1, version=1)
    assert reader.said["refused"]
    assert reader.versions == (before,)


def test_a_reader_opens_the_newest_version_of_what_is_published_and_no_draft(reader: Stored) -> None:
    (one,) = reader.versions
    reader.do(do="open", doc=one.doc_id)
    assert reader.said["refused"]
    assert reader.linked == {}
    reader.store.show_document(reader.sort.kind, one.doc_id, is_published=True, deed=_deed(), base=1)
    reader.store.keep_document(reader.sort.kind, one.doc_id, {"words": "new"}, deed=_deed(), base=2)
    reader.do(do="open", doc=one.doc_id, version=1)
    assert reader.linked == {"doc": "", "version": 0, "text": "new"}, "an earlier version is for editors"
    reader.store.show_document(reader.sort.kind, one.doc_id, is_published=False, deed=_deed(), base=3)
    reader.do(do="open", doc=one.doc_id)
    assert reader.linked == {}


@pytest.mark.parametrize(
    "asked",
    [None, [], "undo", {}, {"do": 1}, {"do": "drop"}, {"do": ["undo"]}, {"do": "undo", "doc": {}}, {"do": "undo"}],
)
def test_what_is_no_message_of_ours_changes_nothing(stored: Stored, asked: Any) -> None:
    from components.parts.stored_documents.document_deeds import take_document_deed

    stored.keep()
    before = stored.versions
    take_document_deed(stored.view(), stored.sort, asked)
    assert stored.versions == before


def test_a_remark_has_an_end(stored: Stored) -> None:
    stored.keep(remark="x" * 100_000)
    assert len(stored.versions[0].note) == MOST_LETTERS
