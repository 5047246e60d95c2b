"""The template has lists and an example in four languages, and is read back without a question in each of them."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from components.exports.imports.template import LISTS, place_choices, template_filename, write_template
from components.exports.imports.template_words import headings, instructions, sheet_names
from components.i18n.language import language
from data.atlas.atlas import Atlas
from data.enums import Lang
from data.imports.read_file import read_file
from data.imports.schemes.own_template import CHOICES, MARKER, SEPARATOR
from tests.data.whole import ATLAS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from data.imports.reading import Reading

PARTS = tuple(LISTS)


@cache
def template(lang: Lang) -> bytes:
    return write_template(ATLAS, language(lang))


def choice(lang: Lang, name: str, code: str) -> str:
    """Return a choice as the hidden lists of the template have it."""
    sheet = openpyxl.load_workbook(io.BytesIO(template(lang))).worksheets[-1]
    column = next(column for column in sheet.iter_cols(values_only=True) if column[0] == name)
    return next(str(text) for text in column if str(text).endswith(f"{SEPARATOR}{code}"))


def filled(folder: Path, lang: Lang, **rows: Sequence[Mapping[str, Any]]) -> Reading:
    """Return the reading of a template with rows filled in, each cell in the column whose hidden name it has."""
    book = openpyxl.load_workbook(io.BytesIO(template(lang)))
    for part, entries in rows.items():
        sheet = book.worksheets[list(sheet_names(language(lang))).index(part)]
        columns = {cell.value: cell.column for cell in sheet[1]}
        for line, entry in enumerate(entries, start=3):
            for name, value in entry.items():
                sheet.cell(line, columns[name], value)
    path = folder / "filled.xlsx"
    book.save(path)
    return read_file(path, name=path.name, atlas=ATLAS)


def figure(lang: Lang, **other: Any) -> dict[str, Any]:
    lists = {"by_id": "BY-HO", "kz_id": "KZ", "flow": "export", "unit": "usd_thousand", "reporter": "by"}
    cells = {name: choice(lang, LISTS["figures"][name], code) for name, code in lists.items()}
    return {**cells, "period": "2024", "value": 1250.5, **other}


@pytest.mark.parametrize("lang", list(Lang))
def test_a_filled_template_is_taken_without_a_question(lang: Lang, tmp_path: Path) -> None:
    deed = {"by_place": choice(lang, "by_places", "BY-HO"), "kz_place": choice(lang, "kz_places", "KZ-35")}
    agreement = {
        **deed,
        "title": "Соглашение о сотрудничестве",
        "date": "2024-05-17",
        "until": "2029-05-17",
        "status": choice(lang, "status", "in_force"),
        "kind": choice(lang, "kind", "programme"),
        "themes": choice(lang, "themes", "trade"),
        "place": choice(lang, "places", "gomel"),
    }
    event = {**deed, "title": "Форум регионов", "date": "2024-09", "status": choice(lang, "event_status", "completed")}
    event["kind"] = choice(lang, "event_kind", "round_table")
    goods = figure(lang, period="2024-Q2", product_code="0401", obs_status=choice(lang, "obs_status", "provisional"))
    reading = filled(tmp_path, lang, figures=[figure(lang), goods], agreements=[agreement], events=[event])
    assert (reading.verdict, reading.questions, reading.taken) == ("accept", (), 4)
    assert [finding.code for finding in reading.findings if finding.is_error] == []
    rows = {row.table: row.cells for row in reading.rows}
    whole, part = (row.cells for row in reading.rows if row.table == "observations")
    assert (whole["by_id"], whole["kz_id"], whole["flow"], whole["reporter"]) == ("BY-HO", "KZ", "export", "by")
    assert (Decimal(str(whole["value"])), whole["unit"], whole["currency"]) == (
        Decimal("1250.5"),
        "usd_thousand",
        "USD",
    )
    assert (part["product_code"], part["period_start"], part["period_end"]) == ("0401", "2024-04", "2024-06")
    assert part["obs_status"] == "provisional"
    of = rows["agreements"]
    assert (of["status"], of["kind"], of["themes"]) == ("in_force", "programme", "trade")
    assert (of["signed"], of["valid_until"], of["place_signed"]) == ("2024-05-17", "2029-05-17", "gomel")
    assert (rows["events"]["kind"], rows["events"]["status"]) == ("round_table", "completed")
    assert {row.cells["place_id"] for row in reading.rows if row.table == "agreement_parties"} == {"BY-HO", "KZ-35"}


@pytest.mark.thorough
@pytest.mark.parametrize("lang", list(Lang))
def test_every_choice_of_every_list_is_read_as_its_code(lang: Lang, tmp_path: Path) -> None:
    flows = [figure(lang, flow=choice(lang, "flow", code)) for code in CHOICES["flow"]]
    units = [
        figure(lang, period=2000 + year, unit=choice(lang, "unit", code)) for year, code in enumerate(CHOICES["unit"])
    ]
    named = {"by_place": choice(lang, "by_places", "BY"), "kz_place": choice(lang, "kz_places", "KZ")}
    themes = [
        {**named, "title": f"Agreement {code}", "date": "2024", "themes": choice(lang, "themes", code)}
        for code in CHOICES["themes"]
    ]
    reading = filled(tmp_path, lang, figures=[*flows, *units], agreements=themes)
    found = [row.cells for row in reading.rows if row.table == "observations"]
    assert [cells["flow"] for cells in found[: len(flows)]] == list(CHOICES["flow"])
    assert {cells["unit"] for cells in found} == set(CHOICES["unit"])
    assert [row.cells["themes"] for row in reading.rows if row.table == "agreements"] == list(CHOICES["themes"])


def test_the_empty_template_and_its_example_are_nothing(tmp_path: Path) -> None:
    reading = filled(tmp_path, Lang.RU)
    assert (reading.verdict, reading.taken, tuple(reading.rows)) == ("refuse", 0, ())


@pytest.mark.parametrize("lang", list(Lang))
def test_a_sheet_for_each_part_with_headings_lists_and_a_hidden_row(lang: Lang) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(lang)))
    names = list(sheet_names(language(lang)))
    assert len(book.worksheets) == len(names)
    assert book.worksheets[-1].sheet_state == "hidden"
    for part in PARTS:
        sheet = book.worksheets[names.index(part)]
        asked = headings(language(lang))[part]
        assert [cell.value for cell in sheet[1]] == [*asked, f"{MARKER}{part}"]
        assert [cell.value for cell in sheet[2]][: len(asked)] == list(asked.values())
        assert sheet.row_dimensions[1].hidden
        assert len(sheet.data_validations.dataValidation) == len(LISTS[part])
    first = book.worksheets[0]
    assert [row[0] for row in first.iter_rows(min_row=3, values_only=True)] == list(instructions(language(lang)))


def test_the_same_data_give_the_same_bytes_and_each_language_its_name() -> None:
    again = write_template(Atlas.load(), language(Lang.KK))
    assert again == template(Lang.KK)
    assert template_filename(language(Lang.BE)) == "partnership-vector-template-be.xlsx"


def test_places_begin_with_the_country_and_its_units() -> None:
    codes = [text.rpartition(SEPARATOR)[2] for text in place_choices(ATLAS, language(Lang.EN), "KZ")]
    today = datetime.fromisoformat(ATLAS.contract.created).date()
    own = {place for place in ATLAS.units(today) if place.startswith("KZ")}
    assert codes[0] == "KZ"
    assert set(codes[1 : len(own) + 1]) == own
