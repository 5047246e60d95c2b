"""Lists of documents: the latest first, drafts for editors alone, read once a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.parts.stored_documents.document_lists import listed, versions_of

if TYPE_CHECKING:
    import pytest

    from tests.components.parts.stored_documents.conftest import Stored


def test_editors_see_all_and_readers_what_is_published(stored: Stored) -> None:
    for title in ("first", "second", "third"):
        stored.keep(title)
    by_title = {one.summary["title"]: one for one in listed(stored.sort, drafts=True)}
    assert list(by_title) == ["third", "second", "first"]
    assert listed(stored.sort, drafts=False) == ()
    stored.do(do="publish", doc=by_title["second"].doc_id, base=1)
    assert [one.summary["title"] for one in listed(stored.sort, drafts=False)] == ["second"]
    stored.do(do="withdraw", doc=by_title["second"].doc_id, base=2)
    assert listed(stored.sort, drafts=False) == ()
    (gone,) = [one for one in listed(stored.sort, drafts=True) if one.newest.summary is None]
    assert gone.summary["title"] == "second", "it is called what it was called"


def test_the_versions_are_those_up_to_the_one_that_is_listed(stored: Stored) -> None:
    stored.keep()
    doc = stored.linked["doc"]
    versions, can_undo = versions_of(stored.sort, doc, 1)
    assert (len(versions), can_undo) == (1, False)
    stored.keep(words="two", doc=doc, base=1)
    versions, can_undo = versions_of(stored.sort, doc, 2)
    assert ([one.version for one in versions], can_undo) == ([1, 2], True)


def test_documents_are_read_again_when_any_has_changed_and_not_before(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored.keep()
    first = listed(stored.sort, drafts=True)
    with monkeypatch.context() as patch:
        patch.setattr(type(stored.store), "documents", None)
        assert listed(stored.sort, drafts=True) == first
    stored.keep("another")
    assert len(listed(stored.sort, drafts=True)) == 2
