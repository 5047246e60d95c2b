"""Deeds on drafts: reading, answers, corrections and keeping, and what forged messages do."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Any

import pytest

from components.access.visitor import NOBODY
from components.pages.your_data import draft_deeds, page
from components.worker.brought import brought_files
from components.worker.errors import AddressBusyError, FailedError, OverTimeError
from tests.browser.analyst_sheet import TYPO, analyst_sheet

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData

CSV = "Область Казахстана;2023;2024\nПавлодарская область;1,5;2\nКарагандинская область;3;4\n"


def test_a_typo_and_a_wrong_sum_are_found_at_their_cells_and_corrected_in_place(own: OwnData) -> None:
    own.bring()
    found = {item[1] for group in own.draft.state["findings"] for item in group["items"]}
    assert {"C5", "D7"} <= found
    own.do(do="keep", draft=own.draft.draft_id, name="Палата", title="Сводка")
    assert own.store.layers() == ()
    own.do(do="discard", draft=own.draft.draft_id)
    own.kept()
    (layer,) = own.store.layers()
    assert layer.name == "Палата"
    counts = own.store.counts(layer.layer_id)
    assert (counts["observations"], counts["agreements"]) == (9, 3)
    corrected = [row for row in own.store.rows(layer.layer_id) if TYPO in row.origin.cell]
    assert [row.cells["value"] for row in corrected] == ["910.4"]
    assert corrected[0].origin.cell == "C5 (C5: “91O,4” → “910,4”; Анна)"
    version = own.store.versions(layer.layer_id)[-1]
    assert (version.who, version.how_known, version.licence) == ("Анна", "sign-in", "по договорённости")
    assert "D7: “2800” → “2715,2”" in version.note
    assert own.store.drafts() == ()


def test_a_correction_is_taken_back(own: OwnData) -> None:
    own.bring()
    cell = {"do": "correct", "draft": own.draft.draft_id, "sheet": "Торговля", "row": 4, "column": 2}
    own.do(**cell, text="910,4")
    assert own.draft.state["corrections"] == [["Торговля", 4, 2, "910,4"]]
    own.do(**cell, text=None)
    assert own.draft.state["corrections"] == []
    assert any(group["error"] for group in own.draft.state["findings"])


def test_questions_are_answered_one_by_one_or_all_proposals_at_once_and_asked_again(own: OwnData) -> None:
    own.bring(CSV.encode(), "t.csv")
    keys = {question["key"]: question["proposed"] for question in own.draft.state["questions"]}
    assert keys
    own.do(do="keep", draft=own.draft.draft_id, name="x", title="y")
    assert own.store.layers() == ()
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    taken = {key: value for key, value in keys.items() if value is not None}
    assert taken.items() <= own.draft.state["answers"].items()
    key = next(iter(taken), None) or next(iter(keys))
    own.do(do="answer", draft=own.draft.draft_id, answers={key: ""})
    assert key not in own.draft.state["answers"]


def test_each_of_several_files_becomes_a_draft_of_its_own_and_none_is_opened(own: OwnData) -> None:
    own.bring(name="one.xlsx", aside=True)
    assert own.said == "Ready: figures 8, agreements 3. Questions: 1. Faults: 1."
    own.bring(CSV.encode(), "two.csv", aside=True)
    own.bring(b"\x00", "three.xlsx", aside=True)
    assert draft_deeds.open_draft() is None
    assert {draft.file for draft in own.store.drafts()} == {"one.xlsx", "two.csv", "three.xlsx"}


def test_a_draft_is_put_aside_and_taken_up_again(own: OwnData) -> None:
    own.bring()
    draft_id = own.draft.draft_id
    own.do(do="close", draft=draft_id)
    assert draft_deeds.open_draft() is None
    own.do(do="open", draft=draft_id)
    assert own.draft.draft_id == draft_id
    own.do(do="discard", draft=draft_id)
    assert draft_deeds.open_draft() is None
    assert own.store.drafts() == ()


def test_pasted_cells_are_read(own: OwnData) -> None:
    own.bring(CSV.replace(";", "\t").encode(), "", pasted=True)
    assert own.draft.state["kind"] == "pasted"
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    assert own.draft.state["kind"] == "pasted"


def test_a_file_that_is_gone_is_said(own: OwnData) -> None:
    own.do(do="bring", upload="other")
    assert own.said == "This file is not here any more. Bring it again."


def test_the_rows_without_faults_are_kept_where_that_is_asked(own: OwnData) -> None:
    own.bring()
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    own.do(do="keep", draft=own.draft.draft_id, name="Палата", title="Сводка")
    assert own.store.layers() == ()
    own.do(do="keep", draft=own.draft.draft_id, name="Палата", title="Сводка", good=True)
    (layer,) = own.store.layers()
    assert own.store.counts(layer.layer_id)["observations"] == 8


def test_the_source_says_what_its_owner_says_of_it(own: OwnData) -> None:
    own.kept(publisher="Белстат", year="2024", url="https://example.by/t")
    (source,) = list(own.store.rows(own.store.layers()[0].layer_id, tables=["sources"]))
    said = {name: source.cells[name] for name in ("title_en", "publisher", "year", "url")}
    assert said == {"title_en": "Сводка", "publisher": "Белстат", "year": 2024, "url": "https://example.by/t"}


@pytest.mark.parametrize(("missing", "said"), [("title", "its title is needed"), ("name", "needs a name")])
def test_nothing_is_kept_without_a_source_or_a_name(own: OwnData, missing: str, said: str) -> None:
    own.bring()
    own.do(**{"do": "keep", "draft": own.draft.draft_id, "name": "x", "title": "y", "good": True, missing: " "})
    assert said in own.said
    assert own.store.layers() == ()


def revised(own: OwnData, value: str) -> str:
    """Bring the analyst's sheet with another value at B4 and every question answered; return the draft."""
    own.bring()
    draft_id = own.draft.draft_id
    sheet = {"do": "correct", "draft": draft_id, "sheet": "Торговля"}
    for row, column, text in ((4, 2, "910,4"), (6, 3, "2715,2"), (3, 1, value), (6, 1, "")):
        own.do(**sheet, row=row, column=column, text=text)
    while questions := own.store.draft(draft_id).state["questions"]:
        own.do(do="answer", draft=draft_id, answers={one["key"]: one["proposals"][0][0] for one in questions})
    return draft_id


def test_the_change_of_another_is_shown_first(own: OwnData) -> None:
    own.kept()
    (layer,) = own.store.layers()
    first, second = revised(own, "1201"), revised(own, "1202")
    assert own.store.draft(second).state["difference"]["changed"] == 1
    own.do(do="keep", draft=first, title="t")
    assert "version 3" in own.said
    own.do(do="keep", draft=second, title="t")
    assert "changed the same rows" in own.said
    assert own.store.layer(layer.layer_id).version == 3
    (stale,) = own.session.session_state[draft_deeds.STALE]
    assert (stale["who"], stale["old"], stale["new"]) == (
        "Анна", "1.2005 million US dollars", "1.201 million US dollars",
    )  # fmt: skip
    own.do(do="compare", draft=second, layer=layer.layer_id)
    own.do(do="keep", draft=second, title="t")
    assert "version 4" in own.said
    assert own.store.drafts() == ()


FORGED: list[dict[str, Any]] = [
    {"do": "bring", "upload": "u"},
    {"do": "open", "draft": "{draft}"},
    {"do": "discard", "draft": "{draft}"},
    {"do": "answer", "draft": "{draft}", "answers": {"partner": "BY"}},
    {"do": "correct", "draft": "{draft}", "sheet": "Торговля", "row": 4, "column": 2, "text": "1"},
    {"do": "compare", "draft": "{draft}", "layer": ""},
    {"do": "keep", "draft": "{draft}", "name": "x", "title": "y", "good": True},
    {"do": "layer", "deed": "publish", "layer": "{layer}"},
    {"do": "layer", "deed": "undo", "layer": "{layer}"},
    {"do": "day", "layer": "{layer}", "day": "2024-01-01"},
]


@pytest.mark.parametrize("asked", FORGED, ids=lambda asked: f"{asked['do']} {asked.get('deed', '')}")
def test_a_message_of_a_reader_changes_nothing(own: OwnData, asked: dict[str, Any]) -> None:
    own.kept()
    own.bring()
    names = {"{draft}": own.draft.draft_id, "{layer}": own.store.layers()[0].layer_id}
    before = (own.store.layers(), own.store.drafts())
    own.visitor = NOBODY
    own.do(**{name: names.get(value, value) if isinstance(value, str) else value for name, value in asked.items()})
    assert (own.store.layers(), own.store.drafts()) == before
    assert "knows nobody here" in own.said


@pytest.mark.parametrize(
    "asked",
    [
        None, [], "keep", {}, {"do": "rm"}, {"do": ["keep"]}, {"do": "keep", "draft": "moon"},
        {"do": "answer", "draft": 7}, {"do": "layer", "deed": "burn", "layer": "ours"},
        {"do": "layer", "deed": "undo", "layer": "moon"},
    ],
)  # fmt: skip
def test_a_forged_message_of_an_editor_changes_nothing_either(own: OwnData, asked: Any) -> None:
    own.bring()
    before = own.store.drafts()
    page.take_deed(own.view(), asked)
    assert own.store.drafts() == before
    assert own.store.layers() == ()


@pytest.mark.parametrize(
    "cell",
    [
        {"sheet": "moon", "row": 1, "column": 1}, {"sheet": "Торговля", "row": -1, "column": 1},
        {"sheet": "Торговля", "row": "1", "column": 1}, {"sheet": "Торговля", "row": True, "column": 1},
        {"sheet": "Торговля", "row": 10**9, "column": 1},
    ],
)  # fmt: skip
def test_a_cell_that_is_none_is_not_corrected(own: OwnData, cell: dict[str, Any]) -> None:
    own.bring()
    own.do(do="correct", draft=own.draft.draft_id, text="1", **cell)
    assert own.draft.state["corrections"] == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (AddressBusyError(), "Other files are being read"),
        (OverTimeError(), "took too long"),
        (FailedError("trace"), "could not be read"),
    ],
)
def test_what_the_worker_cannot_do_is_said(
    own: OwnData, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(*_of: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(brought_files, "_answer", fail)
    own.bring()
    assert said in own.said
    assert draft_deeds.open_draft() is None


@pytest.mark.parametrize(
    ("name", "found"), [("Chamber 2024!", "chamber-2024"), ("Палата", "ours"), ("ab", "ours"), ("x" * 99, "x" * 40)]
)
def test_the_id_of_a_new_layer_is_of_latin_letters_and_of_no_other(own: OwnData, name: str, found: str) -> None:
    assert draft_deeds.free_layer_id(name) == found
    if found == "ours":
        own.kept()
        assert draft_deeds.free_layer_id(name) == "ours-2"


def test_a_text_of_a_file_stays_text(own: OwnData) -> None:
    title = "Соглашение <img src=x onerror=alert(1)>"
    own.bring(analyst_sheet(hostile=title))
    agreements = [row for row in own.store.draft_rows(own.draft.draft_id) if row.table == "agreements"]
    assert any(title in str(value) for row in agreements for value in row.cells.values())


def test_the_checked_file_is_given_once_to_whoever_asked(own: OwnData) -> None:
    own.bring()
    own.do(do="check", draft=own.draft.draft_id)
    checked = draft_deeds.checked_once()
    assert checked is not None
    assert checked["name"] == "analyst - checked.xlsx"
    assert b64decode(checked["body"])[:2] == b"PK"
    assert draft_deeds.checked_once() is None


def test_a_checked_file_that_is_too_large_is_not_sent(own: OwnData, monkeypatch: pytest.MonkeyPatch) -> None:
    own.bring()
    monkeypatch.setattr(draft_deeds, "MOST_CHECKED", 10)
    own.do(do="check", draft=own.draft.draft_id)
    assert draft_deeds.checked_once() is None
    assert "too large" in own.said


def test_a_reader_gets_no_checked_file(own: OwnData) -> None:
    own.bring()
    draft_id = own.draft.draft_id
    own.visitor = NOBODY
    own.do(do="check", draft=draft_id)
    assert draft_deeds.checked_once() is None
