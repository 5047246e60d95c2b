"""Flows, directions and countries in words."""

from __future__ import annotations

import pytest

from data.enums import Flow
from data.imports.quantities.flow_words import countries_in, exporter_of, flow_in, is_foreign, our_flow


@pytest.mark.parametrize(
    ("text", "flow", "exporter"),
    [
        ("Экспорт", Flow.EXPORT, ""),
        ("export_to_kz_usd_mln_TEST", Flow.EXPORT, "BY"),
        ("Экспорт из Беларуси", Flow.EXPORT, "BY"),
        ("Импорт из Беларуси", Flow.IMPORT, "BY"),
        ("Беларусьтен импорт", Flow.IMPORT, "BY"),
        ("Экспарт у Казахстан", Flow.EXPORT, "BY"),
        ("Exports to Belarus", Flow.EXPORT, "KZ"),
        ("тауар айналымы", Flow.TURNOVER, ""),
        ("Сальдо", Flow.BALANCE, ""),
    ],
)
def test_flow_and_direction(text: str, flow: Flow, exporter: str) -> None:
    words = flow_in(text)
    assert words is not None
    assert (words.flow, words.exporter) == (flow, exporter)


def test_whose_export_it_is() -> None:
    words = flow_in("Экспорт областей Республики Беларусь")
    assert words is not None
    assert words.owner == "BY"
    several = flow_in("Экспорт и импорт Казахстана")
    assert several is not None
    assert several.flow is None


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Экспорт молочной продукции в Казахстан", "молочной продукции"),
        ("Экспорт услуг", "услуг"),
        ("Экспорт товаров", ""),
    ],
)
def test_goods_behind_a_flow_are_seen(text: str, goods: str) -> None:
    words = flow_in(text)
    assert words is not None
    assert words.goods == goods


def test_countries_come_in_their_order_and_not_in_the_names_of_regions() -> None:
    assert countries_in("Торговля Республики Казахстан с Республикой Беларусь") == ("KZ", "BY")
    assert countries_in("Северо-Казахстанская область") == ()
    assert is_foreign("Экспорт в Россию")
    assert not is_foreign("Экспорт в Россию и Казахстан")


def test_export_is_what_leaves_belarus() -> None:
    assert our_flow(Flow.EXPORT, exporter_of(Flow.EXPORT, "KZ")) is Flow.IMPORT
    assert our_flow(Flow.IMPORT, exporter_of(Flow.IMPORT, "KZ")) is Flow.EXPORT
    assert our_flow(Flow.TURNOVER, "") is Flow.TURNOVER


@pytest.mark.parametrize(
    ("text", "exporter"),
    [
        ("Экспорт в Казахстан", "BY"),
        ("Экспорт товаров в Казахстане", ""),
        ("Внешняя торговля в Беларуси, экспорт", ""),
        ("Импорт в Беларусь", "KZ"),
        ("Экспорт в регионы Казахстана", "BY"),
        ("Экспарт у Казахстан", "BY"),
        ("Імпарт з Казахстана", "KZ"),
        ("Экспарт у гандлі з Казахстанам", ""),
        ("Беларусь Республикасынан импорт", "BY"),
        ("Қазақстан Республикасына экспорт", "BY"),
        ("Беларусь → Казахстан, экспорт", "BY"),
        ("Exports to the Republic of Kazakhstan", "BY"),
    ],
)
def test_where_goods_go_is_said_by_the_case_of_a_name(text: str, exporter: str) -> None:
    found = flow_in(text)
    assert found is not None
    assert found.exporter == exporter


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Реэкспорт в Казахстан", "реэкспорт"),
        ("Re-export", "re-export"),
        ("Несырьевой экспорт в Казахстан", "несырьевой"),
        ("Экспорт товаров и услуг", "товаров и услуг"),
        ("Экспорт услуг", "услуг"),
        ("Экспорт в Казахстан без учета нефти", "без учета нефти"),
        ("Экспорт в Казахстан", ""),
    ],
)
def test_words_that_make_a_flow_a_part_are_kept_as_its_goods(text: str, goods: str) -> None:
    found = flow_in(text)
    assert found is not None
    assert found.goods == goods


def test_deliveries_and_codes_are_flows() -> None:
    found = flow_in("Поставки из Казахстана в Беларусь")
    assert found is not None
    assert (found.flow, found.exporter) == (Flow.EXPORT, "KZ")
    assert flow_in("Поставки товаров") is None
    assert [words.flow if (words := flow_in(code)) else None for code in ("ЭК 10", "ИМ", "X", "M", "ИП")] == [
        Flow.EXPORT,
        Flow.IMPORT,
        Flow.EXPORT,
        Flow.IMPORT,
        None,
    ]
