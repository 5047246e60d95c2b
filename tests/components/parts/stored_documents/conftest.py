"""A visitor's session with a store of its own, and a sort of documents of two fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from components import layer_atlases
from components.access.visitor import NOBODY, Role, Visitor
from components.context import View
from components.i18n.language import language
from components.parts import stored_documents
from components.parts.stored_documents import document_deeds
from components.parts.stored_documents.document_sort import DocumentSort, UnreadableDocumentError
from components.session import mount
from data.atlas.selection import Selection
from data.enums import Lang
from data.stores.model import DocumentKind
from tests.components.parts.store_sessions import store_session
from tests.components.screen import DAY
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from components.i18n.language import Language
    from data.stores.model import KeptDocument
    from data.stores.store import Store
    from tests.components.fake_session import FakeSession

ANNA = Visitor(who="Анна", how="sign-in", role=Role.EDITOR)
BORIS = Visitor(who="Boris", how="sign-in", role=Role.EDITOR)
READER = Visitor(who="Reader", how="sign-in", role=Role.READER)


def _read(content: Mapping[str, Any], lang: Language) -> str:
    if not isinstance(content.get("words"), str):
        raise UnreadableDocumentError(f"unreadable in {lang.code}")
    return str(content["words"])


SORT = DocumentSort(
    kind=DocumentKind.NOTE,
    summary=lambda content: {"title": str(content.get("title", "?")), "letters": len(str(content.get("words", "")))},
    read=_read,
    title=lambda _view, summary: str(summary["title"]),
    about=lambda _view, summary: f"{summary['letters']} letters",
    words=lambda _lang: ("Notes in the store", "None yet."),
)


@dataclass
class Stored:
    """A session; `visitor` may be changed."""

    session: FakeSession
    visitor: Visitor = ANNA
    sort: DocumentSort = field(default=SORT)

    @property
    def store(self) -> Store:
        return layer_atlases.current_store()

    def view(self, lang: Lang = Lang.EN) -> View:
        return View(ATLAS, Selection(lang=lang), language(lang), DAY)

    def keep(self, title: str = "Visit", words: str = "one", **asked: Any) -> None:
        document_deeds.keep(self.view(), self.sort, {"title": title, "words": words}, asked)

    def do(self, **asked: Any) -> None:
        """Send a message of the list."""
        document_deeds.take_document_deed(self.view(), self.sort, asked)

    def data(self, **more: Any) -> dict[str, Any]:
        return stored_documents.stored_documents_data(self.view(), self.sort, is_working=False, **more)

    @property
    def said(self) -> dict[str, Any]:
        return document_deeds.said_once(self.sort) or {}

    @property
    def linked(self) -> dict[str, Any]:
        found = document_deeds.linked_once(self.sort) or {}
        found.pop("id", None)
        return found

    @property
    def versions(self) -> tuple[KeptDocument, ...]:
        (one,) = self.store.documents(self.sort.kind, withdrawn=True)
        return self.store.document_versions(self.sort.kind, one.doc_id)


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Stored]:
    modules = (document_deeds, stored_documents, mount)
    with store_session(monkeypatch, tmp_path, Stored, part=document_deeds, modules=modules) as stored:
        yield stored


@pytest.fixture
def reader(stored: Stored) -> Stored:
    """A session of somebody whom the server does not know, with a note of Anna's that is a draft."""
    stored.keep()
    _ = stored.said, stored.linked
    stored.visitor = NOBODY
    return stored
