"""The commands over the data: what they print and the code they end with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import __main__ as command
from data.package import dictionary

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.data.conftest import Sample


def test_the_command_says_how_much_it_found_in_order(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check", str(sample.write())]) == 0
    rows = sum(len(rows) for rows in sample.rows.values())
    assert capsys.readouterr().out == f"{len(sample.rows)} tables, {rows} rows, no issues\n"


def test_the_command_prints_each_fault_and_fails(sample: Sample, capsys: pytest.CaptureFixture[str]) -> None:
    sample.change("ties", "tie-grodno-semey", kz_place_id="KZ-99")
    assert command.main(["check", str(sample.write())]) == 1
    assert capsys.readouterr().out == "data/tables/ties.csv:5: kz_place_id 'KZ-99' is not in places\n"


def test_a_contract_that_is_missing_is_said_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check", str(tmp_path)]) == 1
    assert "datapackage.json cannot be read" in capsys.readouterr().out


def test_nine_words_in_common_with_a_text_are_found(
    sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.change("ties", "tie-grodno-semey", note_en="One two three, four five SIX seven eight nine ten.")
    text = tmp_path / "text.txt"
    text.write_text("zero one two three four five six seven eight nine", "utf-8")
    assert command.main(["check", str(sample.write()), "--against", str(text)]) == 1
    assert "note_en shares 9 words with the text: 'one two three" in capsys.readouterr().out
    text.write_text("zero one two three four five six seven eight 9", "utf-8")
    assert command.main(["check", str(sample.folder), "--against", str(text)]) == 0


def test_the_dictionary_is_written_and_one_that_is_stale_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "docs" / "dictionary.md"
    monkeypatch.setattr(dictionary, "PATH", page)
    assert command.main(["dictionary", "--check"]) == 1
    assert "is stale" in capsys.readouterr().out
    assert command.main(["dictionary"]) == 0
    assert page.read_text("utf-8").startswith("# Data dictionary")
    assert command.main(["dictionary", "--check"]) == 0
    assert "is up to date" in capsys.readouterr().out


def test_an_export_says_how_many_files_it_wrote(
    sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["export", str(tmp_path / "out"), "--from", str(sample.write())]) == 0
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert capsys.readouterr().out.endswith(f"{len(written)} files in {tmp_path / 'out'}\n")
    assert len(written) == len(sample.rows) + 5
