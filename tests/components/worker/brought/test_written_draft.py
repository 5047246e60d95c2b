"""Jobs that read and keep what is brought: drafts, remembered answers, and what cannot be kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.worker.brought.written_draft import keep_draft, write_draft
from data.stores.store import open_store
from tests.browser.analyst_sheet import analyst_sheet
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from pathlib import Path

    from data.stores.store import Store

KEPT: dict[str, Any] = {
    "layer_id": "ours", "title": "Ours", "source": {"title_en": "T"}, "licence": "", "note": "", "takes_good": False,
    "who": "Анна", "how_known": "sign-in",
}  # fmt: skip
CSV = "Область Казахстана;2023;2024\nПавлодарская область;1,5;2\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PARTNERSHIP_VECTOR_STORE", f"sqlite:///{tmp_path / 'store.db'}")
    return tmp_path


def write(path: Path | str, **more: Any) -> dict[str, Any]:
    given = {
        "name": "t.csv", "layer_id": "", "draft_id": "", "answers": {}, "corrections": {}, "who": "Анна",
        "how_known": "sign-in",
    }  # fmt: skip
    found: dict[str, Any] = json.loads(write_draft(ATLAS, path=str(path), **given | more))
    return found


def keep(draft_id: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(keep_draft(ATLAS, draft_id=draft_id, **KEPT | more))
    return found


def state(store: Store, draft_id: str) -> Any:
    return store.draft(draft_id).state


def answered(folder: Path, name: str, **more: Any) -> str:
    """Write a draft whose questions are answered by their first proposals."""
    file = folder / name
    file.write_text(more.pop("text", CSV), encoding="utf-8")
    draft_id = str(write(file, name=name, **more)["draft"])
    for _ in range(5):
        with open_store() as store:
            found = state(store, draft_id)
        if not found["questions"]:
            break
        answers = found["answers"] | {one["key"]: one["proposals"][0][0] for one in found["questions"]}
        write("", name=name, draft_id=draft_id, answers=answers, layer_id=found["layer"])
    return draft_id


def test_a_draft_has_the_file_and_its_rows_and_the_answer_is_small(folder: Path) -> None:
    brought = analyst_sheet()
    (folder / "a.xlsx").write_bytes(brought)
    answer = write_draft(
        ATLAS, path=str(folder / "a.xlsx"), name="a.xlsx", layer_id="", draft_id="", answers={}, corrections={},
        who="Анна", how_known="",
    )  # fmt: skip
    assert len(answer) < 100
    with open_store() as store:
        (draft,) = store.drafts()
        assert b"".join(store.draft_file(draft.draft_id)) == brought
        assert draft.rows == len(list(store.draft_rows(draft.draft_id))) > 8


def test_nothing_is_kept_while_something_is_open(folder: Path) -> None:
    (folder / "a.xlsx").write_bytes(analyst_sheet())
    draft_id = write(folder / "a.xlsx", name="a.xlsx")["draft"]
    assert keep(draft_id) == {"open": "questions"}
    write("", name="a.xlsx", draft_id=draft_id, answers={"total:D7": "keep"})
    assert keep(draft_id) == {"open": "faults"}
    assert keep(draft_id, takes_good=True)["version"] == 2


def test_the_answers_of_a_form_are_those_of_its_next_file(folder: Path) -> None:
    first = answered(folder, "2024.csv")
    keep(first)
    (folder / "2025.csv").write_text(CSV.replace("1,5", "1,75").replace("2024", "2025"), encoding="utf-8")
    second = write(folder / "2025.csv", name="2025.csv")["draft"]
    with open_store() as store:
        found = state(store, second)
    assert found["questions"] == []
    assert found["remembered"]


def test_what_is_kept_already_changes_nothing(folder: Path) -> None:
    keep(answered(folder, "t.csv"))
    assert keep(answered(folder, "t.csv", layer_id="ours")) == {"open": "nothing"}


def test_what_the_store_refuses_is_answered_with_a_code(folder: Path) -> None:
    assert write("", draft_id="moon")["refused"][0] == "store.draft_unknown"
    assert keep("moon")["refused"][0] == "store.draft_unknown"
    assert keep(answered(folder, "t.csv"), layer_id="НЕТ")["refused"][0].startswith("store.")


def test_a_file_that_is_none_is_a_draft_that_says_why(folder: Path) -> None:
    (folder / "x.pdf").write_bytes(b"%PDF-1.7")
    draft_id = write(folder / "x.pdf", name="x.pdf")["draft"]
    assert keep(draft_id) == {"open": "refused"}
