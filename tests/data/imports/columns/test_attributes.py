"""What words of titles and headings name."""

from __future__ import annotations

from data.enums import Flow
from data.imports.columns.attributes import attributes_in, attributes_of


def test_a_heading_names_flow_unit_and_period() -> None:
    found = attributes_in("Экспорт в Казахстан 2024, млн долл. США")
    assert found.flow is not None
    assert (found.flow.flow, found.flow.exporter) == (Flow.EXPORT, "BY")
    assert found.unit is not None
    assert found.unit.code == "usd_million"
    assert found.period is not None
    assert found.period.start == "2024"


def test_the_lower_heading_counts_first() -> None:
    found = attributes_of(("2023 год", "Импорт"))
    assert found.flow is not None
    assert found.flow.flow is Flow.IMPORT
    assert found.period is not None
    assert found.period.year == 2023


def test_what_is_nothing_else_may_be_a_place() -> None:
    assert attributes_in("Павлодарская область").place == "Павлодарская область"
    assert attributes_in("Экспорт").place == ""


def test_the_direction_of_a_title_is_that_of_its_flow_alone() -> None:
    title = attributes_in("Экспорт из Беларуси")
    assert attributes_in("Экспорт").joined(title).flow == title.flow
    joined = attributes_in("Импорт").joined(title)
    assert joined.flow is not None
    assert joined.flow.exporter == ""
