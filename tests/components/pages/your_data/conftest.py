"""A visitor's session on the page of own data, with a store of its own and the worker's jobs run in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from components import layer_atlases
from components.access.uploads import UploadedFile
from components.access.visitor import NOBODY, Role, Visitor
from components.context import View
from components.i18n.language import language
from components.pages.your_data import bring_desk, draft_deeds, hand_deeds, layer_actions, page, said
from components.session import mount, writer
from components.worker.brought import brought_files
from components.worker.brought.written_checked import write_checked_file
from components.worker.brought.written_draft import keep_draft, write_draft
from components.worker.job import JobName
from data.atlas.selection import Selection
from data.enums import Lang
from tests.browser.analyst_sheet import analyst_sheet
from tests.components.fake_session import FakeSession
from tests.components.screen import DAY
from tests.data.stores.ready_store import place_store
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.stores.model import Draft
    from data.stores.store import Store

EDITOR = Visitor(who="Анна", how="sign-in", role=Role.EDITOR)


@dataclass
class OwnData:
    """A session of the page; `visitor` may be changed."""

    session: FakeSession
    folder: Path
    visitor: Visitor = EDITOR
    files: dict[str, UploadedFile] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        return layer_atlases.current_store()

    def view(self, lang: Lang = Lang.EN) -> View:
        return View(ATLAS, Selection(lang=lang), language(lang), DAY)

    def do(self, **asked: Any) -> None:
        """Send a message of the page."""
        page.take_deed(self.view(), asked)

    def bring(self, content: bytes | None = None, name: str = "analyst.xlsx", **more: Any) -> None:
        """Hand in a file and have it read."""
        path = self.folder / "upload"
        path.write_bytes(analyst_sheet() if content is None else content)
        self.files["u"] = UploadedFile(path=path, name=name, size=path.stat().st_size, sha256="")
        self.do(do="bring", upload="u", **more)

    @property
    def draft(self) -> Draft:
        """The draft that is open."""
        found = draft_deeds.open_draft()
        assert found is not None, self.said
        return found

    @property
    def said(self) -> str:
        """What was said last."""
        return str((self.session.session_state.get(said.KEY) or {}).get("text", ""))

    def kept(self, *, name: str = "Палата", **more: Any) -> None:
        """Correct the analyst's sheet and keep it."""
        self.bring()
        sheet = {"do": "correct", "draft": self.draft.draft_id, "sheet": "Торговля"}
        self.do(**sheet, row=4, column=2, text="910,4")
        self.do(**sheet, row=6, column=3, text="2715,2")
        self.do(do="keep", draft=self.draft.draft_id, name=name, title="Сводка", licence="по договорённости", **more)


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[OwnData]:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{place_store(tmp_path / 'store.db')}")
    for kept in (layer_atlases.current_store, layer_atlases.layer_atlases):
        kept.cache_clear()
    session = FakeSession().use(monkeypatch, page, draft_deeds, hand_deeds, layer_actions, said, mount)
    own = OwnData(session, tmp_path)
    jobs: dict[JobName, Callable[..., bytes]] = {JobName.DRAFT: write_draft, JobName.KEEP: keep_draft}
    monkeypatch.setattr(writer, "current_visitor", lambda: own.visitor)
    monkeypatch.setattr(writer, "can_sign_in", lambda: False)
    monkeypatch.setattr(page, "current_visitor", lambda: own.visitor)
    monkeypatch.setattr(draft_deeds, "take_upload", lambda upload_id: own.files[upload_id])
    monkeypatch.setattr(draft_deeds, "discard_upload", own.files.pop)
    monkeypatch.setattr(draft_deeds, "asker", lambda: "local")
    monkeypatch.setattr(bring_desk, "upload_token", lambda: "token")
    monkeypatch.setattr(
        brought_files,
        "checked_file",
        lambda atlas, *, asker, **asked: write_checked_file(atlas, **asked) if asker else b"",
    )
    monkeypatch.setattr(
        brought_files,
        "_answer",
        lambda atlas, name, _asker, arguments: json.loads(jobs[name](atlas, **arguments)),
    )
    yield own
    own.store.close()
    for kept in (layer_atlases.current_store, layer_atlases.layer_atlases):
        kept.cache_clear()


@pytest.fixture
def reader(own: OwnData) -> OwnData:
    """A session of somebody whom the server does not know."""
    own.visitor = NOBODY
    return own
