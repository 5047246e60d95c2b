"""Bad input: every fault of a file is found and said in plain words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas.atlas import Atlas
from data.errors import ContractError, TableError
from data.package.contract import parse_contract, read_contract
from data.package.reader import read_package, unseen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.data.conftest import Sample


def _issues(folder: Path) -> list[str]:
    return [str(issue) for issue in read_package(folder)[1]]


def _edit(folder: Path, table: str, change: Callable[[bytes], bytes]) -> Path:
    file = folder / "tables" / f"{table}.csv"
    file.write_bytes(change(file.read_bytes()))
    return folder


def test_a_sound_package_has_no_issues_and_typed_cells(sample: Sample) -> None:
    package, issues = read_package(sample.write())
    assert issues == []
    rows = {row["place_id"]: row for row in package.rows("places")}
    assert rows["KZ-VOS"]["valid_to"] == date(2022, 6, 7)
    assert rows["KZ-VOS"]["lon"] is None
    trade = {row["claim_id"]: row for row in package.rows("trade")}
    assert trade["turnover-2021"]["value"] == 1092.5
    assert package.rows("agreement_parties")[0]["seq"] == 1
    assert package.rows("ties")[0]["inferred"] is False


def test_a_row_knows_the_line_of_its_file(sample: Sample) -> None:
    package, _ = read_package(sample.write())
    lines = (sample.folder / "tables/ties.csv").read_text("utf-8").splitlines()
    assert all(lines[row.line - 1].startswith(row["claim_id"] + ",") for row in package.rows("ties"))


def test_a_row_after_a_quoted_line_break_keeps_its_line_number(sample: Sample) -> None:
    sample.change("places", "BY", note_en="two\nlines")
    sample.change("places", "BY-HM", kind="town")
    assert _issues(sample.write())[0].startswith("data/tables/places.csv:2: note_en 'two\\nlines' has a line break")
    assert _issues(sample.folder)[1].startswith("data/tables/places.csv:4: kind 'town' is not one of: country, region")


def test_a_missing_file_is_named(sample: Sample) -> None:
    (sample.write() / "tables/events.csv").unlink()
    assert _issues(sample.folder)[0].startswith("data/tables/events.csv:1: the file is missing")


def test_an_empty_file_is_named(sample: Sample) -> None:
    assert _issues(_edit(sample.write(), "events", lambda _: b""))[0].startswith(
        "data/tables/events.csv:1: the file is empty"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda body: body.replace(b"since,", b"", 1), "missing columns: since"),
        (lambda body: body.replace(b"since,", b"since,colour,", 1), "unknown columns: colour"),
        (
            lambda body: body.replace(b"by_place_id,kz_place_id", b"kz_place_id,by_place_id", 1),
            "the columns are in another order",
        ),
    ],
)
def test_columns_that_are_not_the_contracts_are_named(sample: Sample, change: Any, words: str) -> None:
    (issue,) = _issues(_edit(sample.write(), "ties", change))
    assert issue.startswith(f"data/tables/ties.csv:1: {words}; the header must be claim_id,")


def test_a_byte_that_is_not_utf_8_is_found_in_its_line(sample: Sample) -> None:
    folder = _edit(sample.write(), "events", lambda body: body.replace(b"A visit", b"\xd0 visit"))
    assert _issues(folder) == ["data/tables/events.csv:2: the line is not UTF-8: save the file as UTF-8"]


def test_a_byte_order_mark_and_dos_line_ends_are_refused(sample: Sample) -> None:
    assert (
        "missing columns: claim_id" in _issues(_edit(sample.write(), "events", lambda body: b"\xef\xbb\xbf" + body))[0]
    )
    folder = _edit(sample.write(), "events", lambda body: body.replace(b"\n", b"\r\n"))
    assert _issues(folder) == ["data/tables/events.csv:1: the line ends with CR: save the file with LF line ends"]


def test_a_row_with_a_comma_too_many_is_counted(sample: Sample) -> None:
    (issue,) = _issues(_edit(sample.write(), "promises", lambda body: body.replace(b"Same scope.", b"Same, scope.")))
    assert issue.startswith("data/tables/promises.csv:2: the row has 6 cells, the header 5")


def test_a_quote_that_never_ends_is_found(sample: Sample) -> None:
    (issue,) = _issues(_edit(sample.write(), "promises", lambda body: body.replace(b"Same scope.", b'"Same scope.')))
    assert "the line is not CSV" in issue


@pytest.mark.parametrize(
    ("table", "key", "cells", "words"),
    [
        (
            "trade",
            "turnover-2021",
            {"value": "1,092.5"},
            "value '1,092.5' is not a number with a decimal point: no commas",
        ),
        ("trade", "turnover-2021", {"value": "1e3"}, "value '1e3' is not a number"),
        ("trade", "turnover-2021", {"value": "nan"}, "value 'nan' is not a number"),
        ("trade", "turnover-2021", {"flow": "transit"}, "flow 'transit' is not one of: turnover, export"),
        (
            "trade",
            "turnover-2021",
            {"period_start": "2021-13"},
            "period_start '2021-13' is not a year, a month or a day",
        ),
        ("trade", "turnover-2021", {"locator": "page 4"}, "locator 'page 4' does not have the form"),
        ("trade", "turnover-2021", {"as_stated": ""}, "as_stated is empty: it must be given"),
        ("trade", "turnover-2021", {"as_stated": " 5"}, "as_stated ' 5' has a line break or a space at an end"),
        ("ties", "tie-grodno-semey", {"inferred": "yes"}, "inferred 'yes' is neither true nor false"),
        ("ties", "tie-grodno-semey", {"themes": "trade;fun"}, "themes 'fun' is not one of: trade,"),
        ("ties", "tie-grodno-semey", {"themes": "trade;trade"}, "themes 'trade;trade' names an item twice"),
        ("places", "BY", {"lon": "181"}, "lon 181 is above 180"),
        ("places", "BY", {"valid_from": "2022-6-8"}, "valid_from '2022-6-8' is no day of the calendar"),
        ("sources", "fn-001", {"note_no": "1.0"}, "note_no '1.0' is not a whole number"),
        ("sources", "fn-001", {"note_no": "0"}, "note_no 0 is below 1"),
    ],
)
def test_a_cell_that_does_not_fit_is_reported_with_its_field(
    sample: Sample, table: str, key: str, cells: dict[str, str], words: str
) -> None:
    sample.change(table, key, **cells)
    (issue,) = _issues(sample.write())
    assert issue.startswith(f"data/tables/{table}.csv:")
    assert f": {words}" in issue


def test_all_faults_are_reported_at_once(sample: Sample) -> None:
    sample.change("trade", "turnover-2021", value="1,5", flow="transit")
    sample.change("places", "BY", lon="181")
    (sample.write() / "tables/events.csv").unlink()
    with pytest.raises(TableError) as caught:
        Atlas.load(sample.folder)
    assert len(caught.value.issues) == 4
    assert str(caught.value).count("\n") == 3


def test_a_contract_that_is_missing_or_broken_is_a_contract_error(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"datapackage\.json cannot be read"):
        read_contract(tmp_path)
    with pytest.raises(ContractError, match="cannot be understood"):
        parse_contract(b"{}")
    with pytest.raises(ContractError, match="cannot be understood"):
        parse_contract(b"not json")


def test_the_digest_changes_with_any_byte(sample: Sample) -> None:
    before = read_package(sample.write())[0].digest
    assert read_package(sample.write())[0].digest == before
    sample.change("places", "BY", note_en="changed")
    assert read_package(sample.write())[0].digest != before


@pytest.mark.parametrize(
    "hidden",
    [
        "\x00",
        "\x07",
        "\x1b[31m",
        "\t",
        "\x7f",
        "\x85",
        "\u200b",
        "\u200f",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\u00a0",
        "\u034f",
        "\u115f",
        "\u1160",
        "\u180b",
        "\u180e",
        "\u2009",
        "\u200d",
        "\u2060",
        "\u2069",
        "\u2800",
        "\u3000",
        "\u3164",
        "\ue000",
        "\ufe0f",
        "\uffa0",
        "\U000e0020",
        "\U000e0101",
    ],
    ids=ascii,
)
def test_a_character_that_nobody_sees_is_refused_with_its_place(sample: Sample, hidden: str) -> None:
    sample.change("places", "BY-HM", name_en=f"Minsk{hidden}City")
    (found,) = _issues(sample.write())
    assert found.startswith("data/tables/places.csv:")
    assert f"name_en has the character U+{ord(hidden[0]):04X}, which nobody sees, at place 6" in found
    assert hidden not in found


@given(st.characters(categories=("Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Zs"), exclude_characters=" "))
def test_no_character_of_the_categories_other_and_separator_is_seen(sign: str) -> None:
    assert unseen(f"Minsk{sign}City") == 5


@given(
    st.text(st.characters(categories=("Lu", "Ll", "Nd", "Po", "Sc"), exclude_characters="\u115f\u1160"), max_size=40)
)
def test_letters_digits_and_signs_are_seen(text: str) -> None:
    assert unseen(text) is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://[belta.by/economics", "is no address (Invalid IPv6 URL)"),
        ("https://www.bel[ta].by/economics", "is no address"),
        ("https://www.belta.by:port/economics", "is no address (Port could not be cast"),
        ("https://www.belta.by:99999/", "is no address (Port out of range"),
        ("javascript://www.belta.by/alert", "is no address of the web (it begins with javascript)"),
        ("https:///economics", "'' is no name of a host"),
        ("https://user@belta.by/", "'user@belta.by' is no name of a host"),
        ("https://-belta-.by/", "is no name of a host"),
        ("https://belta/", "is no name of a host"),
        ("https://www.belta.by/one two", "it has a space"),
    ],
)
def test_an_address_that_cannot_be_parsed_is_refused_with_its_remedy(sample: Sample, url: str, words: str) -> None:
    sample.change("sources", "fn-001", url=url)
    (found,) = _issues(sample.write())
    assert found.startswith("data/tables/sources.csv:2: url ")
    assert words in found
    assert found.endswith("write it as https://host/path, with no spaces")


@pytest.mark.parametrize("url", ["https://www.belta.by/a-b_c/1?x=1&y=%20#z", "pravo.kulichki.com/zak/meg00645.htm"])
def test_an_address_may_be_printed_without_its_scheme(sample: Sample, url: str) -> None:
    sample.change("sources", "fn-001", url=url)
    assert _issues(sample.write()) == []


@pytest.mark.parametrize(
    ("table", "key", "field", "date"),
    [
        ("place_changes", "shymkent", "date", "0001-01-01"),
        ("places", "semey", "valid_from", "9999-12-31"),
        ("trade", "turnover-2021", "period_start", "0001"),
        ("events", "event-visit-2021-06", "end", "2999-06"),
    ],
)
def test_a_year_that_no_table_means_is_refused(sample: Sample, table: str, key: str, field: str, date: str) -> None:
    sample.change(table, key, **{field: date})
    (found,) = _issues(sample.write())
    assert found.startswith(f"data/tables/{table}.csv:")
    assert found.endswith(f"{field} {date!r} lies outside of 1700 to 2100: correct the year")


def test_a_table_that_was_cut_short_is_reported_even_within_its_last_cell(sample: Sample) -> None:
    sample.change("ties", "tie-grodno-semey", note_en="A remark of some length.")
    folder = sample.write()
    body = (folder / "tables/ties.csv").read_bytes()
    cut = body.index(b"of some length")
    assert any("cut short" in issue for issue in _issues(_edit(folder, "ties", lambda whole: whole[:cut])))
