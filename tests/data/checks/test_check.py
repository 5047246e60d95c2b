"""Keys: ids are unique, references find what they point at, rows stand in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data import __main__ as command
from data.checks.copied_text import shared_runs

if TYPE_CHECKING:
    from tests.data.conftest import Faults, Sample


def test_a_sound_package_passes(faults: Faults) -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        (("ties", "tie-grodno-semey"), ("kz_place_id", "KZ-99"), "kz_place_id 'KZ-99' is not in places"),
        (("ties", "tie-grodno-semey"), ("source_id", "fn-117"), "source_id 'fn-117' is not in sources"),
        (("ties", "tie-grodno-semey"), ("agreement_id", "none"), "agreement_id 'none' is not in agreements"),
        (("ties", "tie-grodno-semey"), ("repeats", "tie-none"), "repeats 'tie-none' is not in claims"),
        (("trade", "turnover-2021"), ("by_id", "nobody"), "by_id 'nobody' is not in places or organisations"),
        (("statements", "said-trade-2021"), ("place_ids", "BY-HO;KZ-98"), "place_ids 'KZ-98' is not in places"),
        (("conflicts", "billion-wording"), ("claims", "turnover-1999"), "claims 'turnover-1999' is not in claims"),
        (("conflicts", "billion-wording"), ("source_ids", "fn-009"), "source_ids 'fn-009' is not in sources"),
        (("promises", "billion-2021"), ("outcome_claim_id", "none"), "outcome_claim_id 'none' is not in claims"),
        (("places", "semey"), ("parent_id", "KZ-98"), "parent_id 'KZ-98' is not in places"),
    ],
)
def test_a_reference_to_nothing_is_found(
    sample: Sample, faults: Faults, row: tuple[str, str], cell: tuple[str, str], words: str
) -> None:
    table, key = row
    sample.change(table, key, **dict([cell]))
    (fault,) = faults()
    assert fault.startswith(f"data/tables/{table}.csv:")
    assert fault.endswith(words)


def test_two_rows_with_one_id_are_found(sample: Sample, faults: Faults) -> None:
    sample.add("ties", "tie-grodno-semey", note_en="again")
    (fault,) = faults()
    assert "claim_id 'tie-grodno-semey' is already in line" in fault


def test_a_key_of_several_columns_is_unique_too(sample: Sample, faults: Faults) -> None:
    sample.rows["venture_parties"] *= 2
    (fault,) = faults()
    assert "claim_id 'venture-tractors-2012, 1' is already in line 2" in fault


def test_a_claim_id_is_unique_across_all_claim_tables(sample: Sample, faults: Faults) -> None:
    sample.change("ties", "tie-countries", claim_id="turnover-2021")
    (fault,) = faults()
    assert "claim_id 'turnover-2021' is already in data/tables/" in fault


@pytest.mark.parametrize("cells", [{"org_id": "mtz"}, {"place_id": ""}])
def test_a_party_is_exactly_one_of_place_and_organisation(
    sample: Sample, faults: Faults, cells: dict[str, str]
) -> None:
    sample.change("agreement_parties", "gomel-pavlodar-agreement-2016", **cells)
    (fault,) = faults()
    assert fault.endswith("place_id and org_id: give exactly one of them")


def test_rows_out_of_order_are_found(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    file = sample.write() / "tables/sources.csv"
    header, first, *others = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join((header, *others, first)), "utf-8")
    assert command.main(["check", str(sample.folder)]) == 1
    fault = "data/tables/sources.csv:4: source_id 'fn-001' is after 'zalesskij-2023': sort by source_id\n"
    assert capsys.readouterr().out == fault


def test_a_source_s_title_may_be_as_it_is_printed(sample: Sample) -> None:
    from data.package.reader import read_package

    title = "one two three four five six seven eight nine"
    sample.change("sources", "fn-001", title_en=title)
    assert list(shared_runs(read_package(sample.write())[0], title)) == []
