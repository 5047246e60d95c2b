"""The data set for others: files, dictionary, citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import __main__ as command
from data.package import citation, dictionary, export
from data.package.contract import read_contract
from data.package.reader import FOLDER, read_package
from data.queries.texts import citations

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from data.atlas.atlas import Atlas
    from tests.data.conftest import Sample


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_exports_have_the_same_bytes(sample: Sample, tmp_path: Path) -> None:
    source = str(sample.write())
    assert command.main(["export", str(tmp_path / "one"), "--from", source]) == 0
    assert command.main(["export", str(tmp_path / "two"), "--from", source]) == 0
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two") == export.files(sample.folder)


def test_an_export_is_a_package_that_reads_without_issues(sample: Sample, tmp_path: Path) -> None:
    export.write(tmp_path / "out", folder=sample.write())
    package, issues = read_package(tmp_path / "out")
    assert issues == []
    assert package.digest == read_package(sample.folder)[0].digest
    assert {"README.md", "CITATION.cff", "LICENSE.txt", "datapackage.json"} < set(_tree(tmp_path / "out"))


def test_tables_with_issues_are_not_exported(
    sample: Sample, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample.change("ties", "tie-grodno-semey", kz_place_id="KZ-99")
    assert command.main(["export", str(tmp_path / "out"), "--from", str(sample.write())]) == 1
    assert not (tmp_path / "out").exists()
    assert "nothing is exported" in capsys.readouterr().out


def test_the_read_me_names_every_table_the_caveats_and_how_to_cite(sample: Sample) -> None:
    contract = read_contract(FOLDER)
    text = export.files(sample.write())["README.md"].decode()
    assert all(f"`{table.path}`" in text for table in contract.tables.values())
    assert "state the same fact again" in text
    assert citation.dataset_line(contract) in text


def test_the_dictionary_page_is_up_to_date() -> None:
    page = dictionary.dictionary(read_contract(FOLDER))
    assert dictionary.PATH.read_text("utf-8") == page, "run python -m data dictionary"


def test_the_dictionary_names_every_table_column_and_value() -> None:
    contract = read_contract(FOLDER)
    page = dictionary.dictionary(contract)
    for table in contract.tables.values():
        assert f"\n## {table.title}\n" in page
        for field in table.fields:
            assert f"| `{field.name}` |" in page
            assert all(f"`{value}`" in page for value in (*field.enum, *field.items))


def test_a_stale_dictionary_fails_its_check_until_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dictionary, "PATH", tmp_path / "docs" / "page.md")
    assert command.main(["dictionary", "--check"]) == 1
    assert "is stale" in capsys.readouterr().out
    assert command.main(["dictionary"]) == 0
    assert command.main(["dictionary", "--check"]) == 0


def test_a_source_is_cited_with_what_is_known_of_it(small: Atlas) -> None:
    assert citations.source_line(small.source("zalesskij-2023")) == "Zalesskij, B. Partnership Vector. 2023."
    assert citations.source_line(small.source("fn-001")) == "An agreement. A paper, 2022."


def test_the_data_set_is_cited_with_its_version_and_licence() -> None:
    contract = read_contract(FOLDER)
    line = citation.dataset_line(contract)
    assert contract.version in line
    assert contract.licence in line
    assert f"version: {contract.version}\n" in citation.dataset_cff(contract)
