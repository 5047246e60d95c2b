"""Words of four languages mean values of the contract."""

from __future__ import annotations

import csv

import pytest

from data.imports.agreements.deed_words import WORDS, themes_of, value_of
from tests.data.whole import ATLAS


@pytest.mark.parametrize(
    ("group", "text", "value"),
    [
        ("status", "действует", "in_force"),
        ("status", "дзейнічае", "in_force"),
        ("status", "қолданыста", "in_force"),
        ("status", "проект", "planned"),
        ("status", "жоба", "planned"),
        ("status", "Утратило силу", "closed"),
        ("status", "не действует", "closed"),
        ("status", "не подписан", "proposed"),
        ("status", "күшін жойды", "closed"),
        ("status", "қол қойылды", "signed"),
        ("status", "weird", None),
        ("kind", "Меморандум о намерениях", "memorandum"),
        ("kind", "Жол картасы", "programme"),
        ("kind", "Соглашение", None),
        ("event_kind", "Круглый стол", "round_table"),
        ("role", "Дата подписания", "date"),
        ("role", "Тараптар", "parties"),
    ],
)
def test_values(group: str, text: str, value: str | None) -> None:
    assert value_of(group, text) == value


def test_themes_are_a_list_and_what_is_none_is_kept() -> None:
    assert themes_of("торговля; промышленность") == (("industry", "trade"), ())
    assert themes_of("легкая промышленность и космос") == (("light_industry",), ("космос",))
    assert themes_of("гандаль, культура") == (("culture", "trade"), ())
    assert themes_of("") == ((), ())


def test_values_are_those_of_the_contract() -> None:
    with WORDS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    enums = {
        "kind": ATLAS.contract.table("agreements").field("kind").enum,
        "event_kind": ATLAS.contract.table("events").field("kind").enum,
        "venture_kind": ATLAS.contract.table("ventures").field("kind").enum,
        "org_kind": ATLAS.contract.table("organisations").field("kind").enum,
        "status": ATLAS.contract.table("agreements").field("status").enum,
        "theme": ATLAS.contract.table("agreements").field("themes").items,
    }
    checked = [(row["group"], row["value"]) for row in rows if row["group"] in enums]
    assert len(checked) > 50
    assert [pair for pair in checked if pair[1] not in enums[pair[0]]] == []
