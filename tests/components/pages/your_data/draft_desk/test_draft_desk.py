"""The desk of a draft has what was said last and what another has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.pages.your_data.draft_desk import desk_data

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def test_the_desk_has_the_draft_and_what_was_said(own: OwnData) -> None:
    own.bring()
    said, stale = {"text": "x", "refused": True, "links": []}, [{"row": "r"}]
    data = desk_data(own.view(), own.draft, said, stale)
    assert (data["id"], data["said"], data["stale"]) == (own.draft.draft_id, said, stale)
