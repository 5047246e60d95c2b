from __future__ import annotations

import io
import random
import warnings
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from data.errors import FileRefused
from data.imports.files.file_limits import LIMITS
from data.imports.files.messages.sdmx_ml import read_sdmx_ml
from tests.data.imports.files.messages import samples

if TYPE_CHECKING:
    from pathlib import Path

    from data.imports.files.model import Grid


def grid(folder: Path, text: str) -> Grid:
    file = folder / "message.xml"
    file.write_text(text, encoding="utf-8")
    return read_sdmx_ml(file, "message.xml", LIMITS)


def test_a_generic_message_becomes_a_row_for_each_observation(tmp_path: Path) -> None:
    found = grid(tmp_path, samples.GENERIC)
    assert [*found.rows] == [
        ("FREQ", "REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT", "UNIT_MEASURE", "OBS_STATUS"),
        ("Q", "KZ", "BY", "2024-Q1", Decimal("199125.3"), "3", "USD", "A"),
        ("Q", "KZ", "BY", "2024-Q2", "NaN", "3", "USD", "M"),
        ("A", "KZ-35", "BY", "2024", Decimal("44.79"), "6", "USD"),
    ]
    assert found.cell_name(1, 1, "REF_AREA") == "row 2, REF_AREA"


def test_a_flat_message_has_its_dimensions_on_the_observation(tmp_path: Path) -> None:
    assert [*grid(tmp_path, samples.FLAT).rows] == [
        ("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT"),
        ("KZ", "2024", Decimal("5.5"), "6"),
    ]


def test_a_structure_specific_message_becomes_the_same_kind_of_rows(tmp_path: Path) -> None:
    assert [*grid(tmp_path, samples.SPECIFIC).rows] == [
        ("FREQ", "REF_AREA", "COUNTERPART_AREA", "UNIT_MULT", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"),
        ("A", "KZ", "BY", "6", "2023", Decimal("677.9988"), "A"),
        ("A", "KZ", "BY", "6", "2024", Decimal("528.1008"), "P"),
    ]


def test_attributes_of_a_group_reach_its_series_alone(tmp_path: Path) -> None:
    assert [*grid(tmp_path, samples.GROUPED).rows] == [
        ("FREQ", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "TITLE"),
        ("A", "KZ", "2024", Decimal("1.5"), "Kazakhstan, TEST"),
        ("A", "BY", "2024", Decimal("2.5")),
    ]


@pytest.mark.parametrize("text", [samples.GENERIC, samples.FLAT, samples.SPECIFIC], ids=["generic", "flat", "specific"])
def test_the_referee_reads_the_same_figures(tmp_path: Path, text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the referee's own parts
        import sdmx

        message = sdmx.read_sdmx(io.BytesIO(text.encode()), format="XML")
    expected = []
    for data_set in message.data:  # type: ignore[attr-defined]
        for observation in data_set.obs:
            key = {name: str(value.value) for name, value in observation.key.values.items()}
            expected.append((key["REF_AREA"], key["TIME_PERIOD"], str(observation.value)))
    names, *rows = grid(tmp_path, text).rows
    places = [names.index(name) for name in ("REF_AREA", "TIME_PERIOD", "OBS_VALUE")]
    assert sorted(tuple(str(row[place]) for place in places) for row in rows) == sorted(expected)


def test_a_message_without_observations_is_refused_with_its_own_reason(tmp_path: Path) -> None:
    text = f'<mes:Structure xmlns:mes="{samples.ROOT}/message"><mes:Header/><mes:Structures/></mes:Structure>'
    with pytest.raises(FileRefused) as refused:
        grid(tmp_path, text)
    assert refused.value.code == "sdmx_without_data"


def test_a_message_that_is_cut_off_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        grid(tmp_path, samples.GENERIC[: len(samples.GENERIC) // 2])
    assert refused.value.code == "damaged"


def test_a_message_with_entities_is_refused(tmp_path: Path) -> None:
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'
    with pytest.raises(FileRefused) as refused:
        grid(tmp_path, samples.SPECIFIC.replace('<?xml version="1.0" encoding="UTF-8"?>', head))
    assert refused.value.code == "xml_entities"


def test_many_series_keep_their_own_keys(tmp_path: Path) -> None:
    draw = random.Random(4)  # noqa: S311 - invented figures
    figures = {(area, year): draw.randrange(1, 10**6) for area in range(40) for year in range(2015, 2025)}
    series = "".join(
        f'<Series REF_AREA="A{area}">'
        + "".join(f'<Obs TIME_PERIOD="{year}" OBS_VALUE="{figures[area, year]}"/>' for year in range(2015, 2025))
        + "</Series>"
        for area in range(40)
    )
    rows = [
        *grid(
            tmp_path, f'<StructureSpecificData xmlns="urn:sdmx"><DataSet>{series}</DataSet></StructureSpecificData>'
        ).rows
    ]
    assert {(row[0], row[1]): row[2] for row in rows[1:]} == {
        (f"A{area}", str(year)): Decimal(value) for (area, year), value in figures.items()
    }
