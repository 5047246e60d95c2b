"""The list of documents of the store as the browser draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.parts import stored_documents
from components.parts.stored_documents import document_lists, draw_stored_documents, store_state
from data.errors import StoreError
from data.stores.model import Deed
from tests.components.parts.stored_documents.conftest import reader, stored

if TYPE_CHECKING:
    import pytest

    from tests.components.parts.stored_documents.conftest import Stored

__all__ = ["reader", "stored"]


def test_an_editor_sees_each_document_with_its_versions(stored: Stored) -> None:
    stored.keep(remark="begun")
    doc = stored.linked["doc"]
    stored.keep(words="two", doc=doc, base=1)
    stored.do(do="undo", doc=doc, base=2)
    (one,) = stored.data()["documents"]
    assert (one["title"], one["about"], one["version"], one["canUndo"]) == ("Visit", "3 letters", 3, False)
    assert one["by"].startswith("Version 3, Анна, ")
    assert [(v["what"], v["note"], v["restores"]) for v in one["versions"]] == [
        ("Undo of version 2", "", False), ("Kept", "", True), ("Kept", "begun", True),
    ]  # fmt: skip
    assert one["state"] == "draft: editors alone see it"


def test_a_reader_sees_what_is_published_without_its_versions_and_no_list_where_there_is_nothing(
    reader: Stored,
) -> None:
    draw_stored_documents(reader.view(), reader.sort, key="k", is_working=False)
    assert reader.session.mounted == {}
    (held,) = reader.versions
    reader.store.show_document(reader.sort.kind, held.doc_id, is_published=True, deed=_deed(), base=1)
    draw_stored_documents(reader.view(), reader.sort, key="k", is_working=True)
    data = reader.session.data("stored-documents")
    assert (data["may"], data["working"]) == (False, True)
    (one,) = data["documents"]
    assert not {"versions", "canUndo"} & one.keys()


def _deed() -> Deed:
    return Deed(who="Анна")


def test_what_the_page_is_not_about_is_left_out_and_long_lists_say_so(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_documents, "MOST_SHOWN", 2)
    for title in "abcd":
        stored.keep(title)
    assert [one["title"] for one in stored.data(is_shown=lambda s: s["title"] in "ab")["documents"]] == ["b", "a"]
    assert stored.data()["more"] == "2 older ones are not shown."
    assert document_lists.MOST_SHOWN > 2


def test_a_store_that_does_not_answer_is_said_to_editors_and_readers_go_on(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_named: object) -> object:
        raise StoreError("store.busy", where="x")

    stored.keep()
    _ = stored.said
    monkeypatch.setattr(stored_documents, "listed", broken)
    data = stored.data()
    assert data["documents"] == []
    assert data["said"]["refused"]
    stored.visitor = stored.visitor.__class__(who="", how="nobody", role=stored.visitor.role.__class__.READER)
    assert stored.data()["said"] is None


def test_a_desk_learns_whether_its_visitor_may_keep_and_what_to_take_up(stored: Stored) -> None:
    stored.keep()
    state = store_state(stored.view(), stored.sort)
    assert (state["may"], state["linked"]["version"]) == (True, 1)
    assert store_state(stored.view(), stored.sort)["linked"] is None
