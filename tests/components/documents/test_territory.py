"""Changes of a territory in words, on the days before and after."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from components.context import current_atlas
from components.documents.territory import notice
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.enums import ChangeKind, Lang

ATLAS = current_atlas()
DAY = date(2026, 11, 24)
DIVIDED = "Until 7 June 2022 this was one territory. Since 8 June 2022 it belongs to: Karaganda Region, Ulytau Region."
SUCCESSION = "Shown by territory; legal succession is not stated in the source."


@pytest.mark.parametrize(
    ("place", "day", "begin", "end"),
    [
        ("KZ-KAR", DAY, DIVIDED, SUCCESSION),
        ("KZ-KAR", date(2022, 6, 8), DIVIDED, SUCCESSION),
        ("KZ-KAR", date(2022, 6, 7), DIVIDED, "in force from 8 June 2022."),
        ("shymkent", date(2010, 1, 1), "Since 19 June 2018 this city is a first-level unit of its own.", "structure."),
        ("KZ-62", DAY, "Until 7 June 2022 it was one territory with: Karaganda Region. Older ties", SUCCESSION),
        ("KZ-62", date(2022, 6, 8), "Until 7 June 2022 it was one territory with: Karaganda Region.", SUCCESSION),
        ("KZ-62", date(2020, 1, 1), "Before 8 June 2022 its territory was part of: Karaganda Region. Act:", SUCCESSION),
        ("KZ-79", date(2010, 1, 1), "Before 19 June 2018 it was a city within: South Kazakhstan Region.", "structure."),
        ("shymkent", DAY, "Since 19 June 2018 this city is a first-level unit of its own. Act:", "structure."),
        ("BY-HO", DAY, "", ""),
    ],
)
def test_a_notice_says_what_became_of_a_territory(place: str, day: date, begin: str, end: str) -> None:
    text = notice(ATLAS, place, language(Lang.EN), on=day)
    assert text.startswith(begin)
    assert text.endswith(end)
    assert bool(text) is bool(begin)


def test_an_act_is_named_once() -> None:
    assert notice(ATLAS, "KZ-KAR", language(Lang.EN), on=DAY).count("Act: ") == 1


@pytest.mark.parametrize("lang", list(Lang))
def test_every_unit_has_its_notice_in_every_language(lang: Lang) -> None:
    said = [notice(ATLAS, unit, language(lang), on=DAY) for unit in ATLAS.index.unit_ids]
    assert sum(map(bool, said)) > 5
    assert all("{" not in text for text in said)


def test_only_a_split_that_has_come_says_that_a_territory_was_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    """KZ-62 was split off on 8 June 2022; a change of another kind, or one to come, parts nothing."""
    split = ATLAS.changes_into("KZ-62")
    for kind, day, parted in (
        (ChangeKind.SPLIT, date(2022, 6, 8), True),
        (ChangeKind.SPLIT, date(2022, 6, 9), False),
        (ChangeKind.ELEVATED, date(2022, 6, 8), False),
    ):
        changes = [dataclasses.replace(change, kind=kind, date=day) for change in split]
        monkeypatch.setattr(Atlas, "changes_into", lambda _self, _place, found=tuple(changes): found)
        assert bool(notice(ATLAS, "KZ-62", language(Lang.EN), on=date(2022, 6, 8))) is parted, (kind, day)
