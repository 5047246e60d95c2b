"""Texts of files are matched with places: taken, proposed, asked or refused, as the cases and the calendar say."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.enums import Lang
from data.imports.places.match_place import match_place
from data.imports.places.place_match import MatchKind
from data.model import PartialDate
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from data.atlas.atlas import Atlas

CASES = Path(__file__).parents[1] / "cases"
EXPECTED: list[dict[str, Any]] = json.loads((CASES / "expected.json").read_text("utf-8"))
FILE = "09_names_as_people_write.csv"
NAMES: list[dict[str, Any]] = next(case["names"] for case in EXPECTED if case["file"] == FILE)
ROWS = list(csv.reader((CASES / FILE).read_text("utf-8-sig").splitlines()))


def said(text: str, on: str | None = "2024", country: Any = None) -> str:
    match = match_place(text, atlas=ATLAS, on=PartialDate.parse(on) if on else None, country=country)
    return f"{match.kind} {'|'.join(match.place_ids) or match.reason_code}"


def test_every_row_of_the_case_has_its_outcome() -> None:
    assert len(NAMES) == len(ROWS) - 1 == 36


@pytest.mark.parametrize("name", NAMES, ids=[f"row {name['row']}" for name in NAMES])
def test_names_as_people_write_them(atlas: Atlas, name: dict[str, Any]) -> None:
    text, year, _ = ROWS[name["row"] - 1]
    match = match_place(text, atlas=atlas, on=PartialDate.parse(year), country=None)
    assert (match.kind, "|".join(match.place_ids)) == (name["how"], name["place"])
    assert match.params["text"] == text


@pytest.mark.parametrize(
    ("text", "on", "outcome"),
    [
        # a code is a territory on its days, and asked after them
        ("KZ-YUZ", "2016", "auto KZ-YUZ"),
        ("KZ-YUZ", "2020", "ask KZ-61|KZ-79"),
        ("KZ-VOS", "2015", "auto KZ-VOS"),
        ("KZ-VOS", "2024", "ask KZ-10|KZ-63"),
        ("KZ-KUS", "2024", "auto KZ-39"),
        ("510000000", "2016", "auto KZ-YUZ"),
        ("510000000", "2018", "ask KZ-YUZ|KZ-61|KZ-79"),
        ("630000000", "2015", "auto KZ-VOS"),
        ("630000000", "2023", "auto KZ-63"),
        ("630000000", "2022", "ask KZ-63|KZ-VOS"),
        ("630000000", "2022-03", "auto KZ-VOS"),
        # so is a name
        ("Южно-Казахстанская область", "2016", "auto KZ-YUZ"),
        ("Карагандинская область", "2022-03", "auto KZ-KAR"),
        ("Карагандинская область", "2022-09", "auto KZ-35"),
        ("Алматинская область", "2010", "auto KZ-ALM"),
        ("область Абай", "2022", "auto KZ-10"),
        ("область Абай", "2015", "refuse place.began_later"),
        ("KZ-63", "2015", "ask KZ-VOS"),
        ("Семипалатинская область", "2010", "ask KZ-VOS"),
        ("Кокчетавская область", "2024", "ask KZ-11|KZ-59"),
        ("Шымкент", "2024", "auto KZ-79"),
        ("г. Шымкент", "2015", "auto shymkent"),
        ("г. Семипалатинск", "2024", "auto semey"),
        ("Южно-Казахстанская область", None, "ask KZ-61|KZ-79"),
        ("Карагандинская область", None, "auto KZ-35"),
    ],
)
def test_a_territory_is_that_of_its_days(text: str, on: str | None, outcome: str) -> None:
    assert said(text, on) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Минск", "ask BY-HM|BY-MI"),
        ("г.Минск", "auto BY-HM"),
        ("Минск (город)", "auto BY-HM"),
        ("Минск қаласы", "auto BY-HM"),
        ("Минск облысы", "auto BY-MI"),
        ("Minsk", "ask BY-HM|BY-MI"),
        ("Minsk city", "auto BY-HM"),
        ("Павлодар", "ask KZ-55|pavlodar"),
        ("Брест", "ask BY-BR|brest"),
        ("Akmola", "ask KZ-71|KZ-11"),
        ("Жамбыл", "ask KZ-31|taraz"),
        ("Turkistan", "ask KZ-61|turkistan"),
        ("Астана", "auto KZ-71"),
        ("Астана қ.", "auto KZ-71"),
        ("Петропавловск", "confirm petropavl"),
        ("г. Петропавловск", "auto petropavl"),
    ],
)
def test_a_city_and_its_region_are_never_mixed(text: str, outcome: str) -> None:
    assert said(text) == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Омская область",
        "Омская",
        "Томская область",
        "Брянская область",
        "Пинская область",
        "Актауская область",
        "РКО",
        "Минский",
        "Северный",
        "Курганская область",
        "Костромская область",
        "Алтайский край",
        "Барановичская область",
        "Абай ауданы",
        "Wonderland",
    ],
)
def test_what_only_looks_alike_is_nothing(text: str) -> None:
    assert said(text) == "refuse place.unknown"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Минская обл.", "auto BY-MI"),
        ("Зпадно-Казахстанская область", "confirm KZ-27"),
        ("Восточноказахстанская область", "confirm KZ-63"),
        ("Севера-Казахстанская область", "confirm KZ-59"),
        ("Восточно-Казахстанкая обл", "confirm KZ-63"),
        ("Шымкент г.а.", "auto KZ-79"),
        ("в том числе Минская область", "confirm BY-MI"),
        ("в том числе", "refuse place.rest"),
        ("Минская область (1)", "auto BY-MI"),
        ("kz", "auto KZ"),
        ("Белорусь", "confirm BY"),
        ("Павладар", "ask KZ-55|pavlodar"),
        ("PK", "confirm KZ"),
        ("Сев.-Каз. обл.", "confirm KZ-59"),
        ("Акм. обл.", "confirm KZ-11"),
        ("Павлодарской области", "confirm KZ-55"),
        ("по Гомельской области", "confirm BY-HO"),
        ("Жетiсу облысы", "auto KZ-33"),
        ("СЕВЕРО-КАЗАХСТАНСКАЯ ОБЛАСТЬ", "auto KZ-59"),
        ("Северо Казахстанская обл", "auto KZ-59"),
        ("Могилёвская область¹", "auto BY-MA"),
        ("1. Брестская область", "auto BY-BR"),
        ("Минская область (без Минска)", "confirm BY-MI"),
        ("Kazakhstan, Republic of", "auto KZ"),
        ("Республика Беларусь", "auto BY"),
        ("Республика Белоруссия", "confirm BY"),
        ("Минский район", "confirm BY-MI-MIN"),
    ],
)
def test_spellings(text: str, outcome: str) -> None:
    assert said(text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Костанай/Караганда", "refuse place.several"),
        ("Минск и Минская область", "refuse place.several"),
        ("Минск / Минская область", "refuse place.several"),
        ("Брестская, Гомельская", "refuse place.several"),
        ("Қостанай облысы / Костанайская область", "auto KZ-39"),
        ("Костанай / Қостанай", "ask KZ-39|kostanay"),
        ("Беларусь / Белоруссия", "confirm BY"),
        ("Павлодарская область, г. Экибастуз", "confirm ekibastuz"),
    ],
)
def test_several_places_are_refused_and_one_in_two_languages_is_one(text: str, outcome: str) -> None:
    assert said(text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("", "refuse place.empty"),
        (" - ", "refuse place.empty"),
        ("Итого", "refuse place.total"),
        ("Прочие страны", "refuse place.rest"),
        ("Россия", "refuse place.foreign"),
        ("Москва", "refuse place.foreign"),
        ("KZ-99", "refuse place.iso_unknown"),
    ],
)
def test_what_is_no_place_has_its_reason(text: str, outcome: str) -> None:
    assert said(text) == outcome


def test_a_place_of_the_other_side_is_refused_where_the_side_is_known() -> None:
    assert said("Гомельская область", country="BY") == "auto BY-HO"
    assert said("Гомельская область", country="KZ") == "refuse place.other_country"
    assert said("Семипалатинская область", country="BY") == "refuse place.other_country"
    assert said("Минский район", country="BY") == "auto BY-MI-MIN"


def test_every_official_name_of_a_unit_is_taken_or_asked_with_it() -> None:
    seen = 0
    for place_id in ATLAS.index.unit_ids:
        place = ATLAS.place(place_id)
        day = (place.valid_to or place.valid_from or ATLAS.index.first_known).isoformat()
        for lang in Lang:
            match = match_place(
                ATLAS.place_name(place_id, lang=lang, on=PartialDate.parse(day).first),
                atlas=ATLAS,
                on=PartialDate.parse(day),
                country=None,
            )
            assert match.kind in (MatchKind.AUTO, MatchKind.ASK)
            assert place_id in match.place_ids
            seen += 1
    assert seen > 100


@given(st.text(max_size=40), st.sampled_from([None, "BY", "KZ"]), st.sampled_from([None, "1995", "2018", "2024-05"]))
def test_any_text_has_one_outcome_that_holds_together(text: str, country: Any, on: str | None) -> None:
    match = match_place(text, atlas=ATLAS, on=PartialDate.parse(on) if on else None, country=country)
    assert (match.kind is MatchKind.REFUSE) == (match.place_ids == ())
    assert (match.proposed is None) == (match.kind in (MatchKind.ASK, MatchKind.REFUSE))
    assert all(ATLAS.place(i).country in ((country,) if country else ("BY", "KZ")) for i in match.place_ids)
    assert match.params["text"] == text
