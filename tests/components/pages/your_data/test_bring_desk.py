"""The desk where files are brought: where they are kept, and the list of what was begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.i18n.language import language
from components.pages.your_data import bring_desk
from components.pages.your_data.bring_desk import bring_data, where_text
from data.enums import Lang
from data.errors import StoreError

if TYPE_CHECKING:
    import pytest

    from tests.components.pages.your_data.conftest import OwnData


def test_what_was_begun_is_listed_with_its_state_and_who(own: OwnData) -> None:
    own.bring()
    data = bring_data(own.view(), own.visitor, None)
    (begun,) = data["drafts"]
    assert begun["file"] == "analyst.xlsx"
    assert begun["about"].startswith("Анна, ")
    assert begun["state"] == "Ready: figures 8, agreements 3. Questions: 1. Faults: 1."
    assert "store.db" in data["where"]
    assert data["token"] == "token"  # noqa: S105 - no secret


def test_pasted_cells_have_a_name_in_the_list(own: OwnData) -> None:
    own.bring("Область\t2023\nПавлодарская область\t1\n".encode(), "", pasted=True)
    assert bring_data(own.view(Lang.RU), own.visitor, None)["drafts"][0]["file"] == "Вставленные ячейки"


def test_a_store_that_cannot_be_opened_is_said(own: OwnData, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise StoreError("store.unreachable", where="x")

    monkeypatch.setattr(bring_desk, "current_store", fail)
    data = bring_data(own.view(), own.visitor, None)
    assert data["drafts"] == []
    assert "nothing can be kept now" in data["where"]
    assert data["where"] == where_text("", own.visitor, language(Lang.EN))
