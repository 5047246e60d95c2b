"""A draft as the browser draws it: sheets with roles, questions, findings at their cells, changes with old and new."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from components.pages.your_data.draft_desk.draft_texts import draft_data, stale_data
from data.enums import Lang
from tests.data.imports.outcomes import OWN_CASES

if TYPE_CHECKING:
    from tests.components.pages.your_data.conftest import OwnData


def shown(own: OwnData, lang: Lang = Lang.EN) -> dict[str, Any]:
    return draft_data(own.view(lang), own.draft, own.store.layers())


def test_the_sheet_is_shown_as_it_is_with_roles_above_its_columns(own: OwnData) -> None:
    own.bring()
    figures, deeds = shown(own)["sheets"]
    assert figures["name"] == "Торговля"
    assert figures["rows"][3][:2] == [3, "4"]
    assert figures["rows"][4][2] == ["Северо-Казахстанская область", "800", "91O,4", "990"]
    assert figures["roles"] == {"A": "place in Kazakhstan", "B": "figure", "C": "figure", "D": "figure"}
    assert deeds["roles"]["B"] == "date"


def test_findings_are_grouped_with_faults_first_and_lead_to_their_cells(own: OwnData) -> None:
    own.bring()
    data = shown(own, Lang.RU)
    assert [group["error"] for group in data["groups"]] == sorted((g["error"] for g in data["groups"]), reverse=True)
    (item,) = data["groups"][0]["items"]
    assert (item["sheet"], item["cell"], item["position"]) == ("Торговля", "C5", [4, 2])
    assert "91O,4" in item["text"]
    assert data["open"] == "questions"
    assert data["mayTakeGood"] is False


def test_answers_of_one_value_are_one_choice(own: OwnData) -> None:
    own.bring("Область;2023\nКарагандинская;1\nПавлодарская;2\nг. Гродно;3\n".encode(), "t.csv")
    for question in shown(own)["questions"]:
        values = [value for value, _ in question["proposals"]]
        assert len(values) == len(set(values))
        assert all(texts and all(texts) for _, texts in question["proposals"])


def test_what_was_answered_is_listed_with_its_question(own: OwnData) -> None:
    own.bring("Область Казахстана;2023\nПавлодарская область;1,5\n".encode(), "t.csv")
    own.do(do="answer", draft=own.draft.draft_id, proposals=True)
    data = shown(own)
    assert {one["key"] for one in data["answered"]} == set(own.draft.state["answers"])
    assert all(one["text"] and one["answer"] for one in data["answered"])


def test_a_changed_figure_has_old_new_and_percent(own: OwnData) -> None:
    own.kept()
    own.bring()
    sheet = {"do": "correct", "draft": own.draft.draft_id, "sheet": "Торговля"}
    own.do(**sheet, row=4, column=2, text="910,4")
    own.do(**sheet, row=3, column=1, text="2401")
    data = shown(own)
    changes = {change["id"]: change for change in data["changes"]}
    ((row, values, percent),) = changes["changed"]["rows"]
    assert row.endswith("Exports from Belarus to Kazakhstan, 2022")
    assert values == "1.2005 → 2.401"
    assert percent == "+100 %"
    assert changes["same"]["count"] == "11"
    assert data["layer"] == "ours"


def test_a_corrected_cell_keeps_what_was_written(own: OwnData) -> None:
    own.bring()
    own.do(do="correct", draft=own.draft.draft_id, sheet="Торговля", row=4, column=2, text="910,4")
    figures = shown(own)["sheets"][0]
    assert figures["written"] == [[4, 2, "91O,4"]]
    assert figures["rows"][4][2][2] == "910,4"


def test_a_file_that_cannot_be_read_says_why(own: OwnData) -> None:
    own.bring(b"%PDF-1.7 nothing", "a.pdf")
    data = shown(own)
    assert data["refused"] is True
    assert data["open"] == "refused"
    assert data["groups"][0]["items"][0]["text"]
    assert data["sheets"] == data["changes"] == []


@pytest.mark.parametrize("lang", list(Lang))
def test_a_draft_is_plain_data_in_every_language(own: OwnData, lang: Lang) -> None:
    own.bring()
    json.dumps(shown(own, lang))


def test_the_change_of_another_is_shown_with_who_and_when(own: OwnData) -> None:
    cells = {
        "by_id": "BY", "kz_id": "KZ-55", "flow": "export", "measure": "value", "period_start": "2023",
        "period_end": "2023", "product_code": "", "product_name": "", "unit": "usd_thousand", "value": "1500",
    }  # fmt: skip
    change = {
        "table": "observations", "row_id": "obs-1", "who": "Ян", "at": "2026-11-30T10:05:00+00:00", "version": 3,
        "old": cells, "new": None,
    }  # fmt: skip
    (found,) = stale_data(own.view(), [change])
    assert found == {
        "row": "Belarus – Pavlodar Region, Exports from Belarus to Kazakhstan, 2023", "who": "Ян",
        "when": "30 November 2026, 10:05 UTC", "old": "1.5 million US dollars", "new": "withdrawn",
    }  # fmt: skip


def test_what_has_one_cause_is_one_group(own: OwnData) -> None:
    own.bring()
    groups = shown(own)["groups"]
    titles = [(group["title"], group["error"]) for group in groups]
    assert len(titles) == len(set(titles))
    found = [item["cell"] for group in groups for item in group["items"]]
    assert found == [item[1] for group in own.draft.state["findings"] for item in group["items"]]


@pytest.mark.parametrize(
    "name", ["a34_own_rows.csv", "a31_sdmx.xml", "b04_sdmx2.csv", "a02_comtrade_former_site.csv", "g10_comtrade_rx.csv"]
)
def test_a_file_of_any_scheme_is_shown_with_roles_above_its_columns(own: OwnData, name: str) -> None:
    own.bring((OWN_CASES / name).read_bytes(), name)
    sheets = shown(own, Lang.RU)["sheets"]
    assert any(sheet["roles"] for sheet in sheets)
    assert all(role for sheet in sheets for role in sheet["roles"].values())
