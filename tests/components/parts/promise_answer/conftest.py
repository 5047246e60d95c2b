"""A visitor's session with a store of its own, who answers promises of the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from components import layer_atlases
from components.access.visitor import NOBODY, Role, Visitor
from components.context import View
from components.i18n.language import language
from components.parts import promise_answer
from components.parts.promise_answer import answer_deeds
from components.session import address, mount
from data.atlas.selection import Selection
from data.enums import Lang
from data.stores.model import Deed
from tests.components.parts.store_sessions import store_session
from tests.components.screen import DAY
from tests.data.layers.answers import OPEN
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from data.layer_rows import LayerRow
    from data.stores.store import Store
    from tests.components.fake_session import FakeSession

ANNA = Visitor(who="Анна", how="sign-in", role=Role.EDITOR)
ASKED: dict[str, Any] = {
    "do": "answer", "target": OPEN, "text": "Two machines\nwork.", "day": "2024-05", "verdict": "met", "by": "Akimat",
    "source": "Letter", "publisher": "", "url": "", "note": "", "layer": "", "name": "Палата",
}  # fmt: skip


@dataclass
class Answers:
    """A session; `visitor` may be changed."""

    session: FakeSession
    visitor: Visitor = ANNA

    @property
    def store(self) -> Store:
        return layer_atlases.current_store()

    def view(self, lang: Lang = Lang.EN) -> View:
        found = self.store.layers()
        own = layer_atlases.layer_atlases().atlas(ATLAS, found[0]) if found else None
        return View(ATLAS, Selection(lang=lang), language(lang), DAY, own)

    def do(self, **asked: Any) -> None:
        """Send a message."""
        answer_deeds.take_answer_deed(self.view(), {**ASKED, **asked})

    @property
    def said(self) -> dict[str, Any]:
        return answer_deeds.answer_said_once() or {}

    @property
    def rows(self) -> list[LayerRow]:
        found = self.store.layers()
        return list(self.store.rows(found[0].layer_id)) if found else []

    def row(self, table: str) -> dict[str, Any]:
        (found,) = (dict(row.cells) for row in self.rows if row.table == table)
        return found

    def begin(self) -> None:
        """Begin a layer that is empty."""
        self.store.create("ours", "Ours", Deed(who="Анна"))


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Answers]:
    modules = (answer_deeds, address, mount)
    with store_session(monkeypatch, tmp_path, Answers, part=promise_answer, modules=modules) as answers:
        yield answers


@pytest.fixture
def reader(answers: Answers) -> Answers:
    """A session of somebody whom the server does not know, beside an answer of Anna's."""
    answers.do()
    _ = answers.said
    answers.visitor = NOBODY
    return answers
