"""Adding a fact is one row a table, as CONTRIBUTING shows, and the likeliest mistakes are named in plain words."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest

from data.atlas.atlas import Atlas
from data.checks.check import check_package
from data.package.reader import FOLDER, read_package

if TYPE_CHECKING:
    from pathlib import Path

AGREEMENT = {
    "claim_id": "vitebsk-kostanay-agreement-2025",
    "source_id": "vitebsk-region-2025",
    "locator": "p. 3",
    "citation": "direct",
    "as_stated": "signed in March 2025",
    "qualifier": "exact",
    "status": "signed",
    "kind": "regional",
    "level": "region",
    "title_en": "Agreement of Vitebsk and Kostanay regions",
    "title_ru": "Соглашение Витебской и Костанайской областей",
    "title_be": "Пагадненне Віцебскай і Кастанайскай абласцей",
    "title_kk": "Витебск және Қостанай облыстарының келісімі",
    "title_state": "draft",
    "signed": "2025-03",
    "themes": "trade",
    "is_aggregate": "false",
}
SOURCE = {
    "source_id": AGREEMENT["source_id"],
    "kind": "official",
    "title_en": "Agreements of Vitebsk Region",
    "year": "2025",
    "publisher": "Vitebsk Region",
    "url": "https://vitebsk-region.gov.by/en/agreements",
}
SHARED = ("source_id", "locator", "citation", "as_stated", "qualifier", "status", "themes")
TIE = {name: AGREEMENT[name] for name in SHARED} | {
    "claim_id": "tie-vitebsk-kostanay-2025",
    "by_place_id": "BY-VI",
    "kz_place_id": "KZ-39",
    "kind": "agreement",
    **{f"what_{lang}": AGREEMENT[f"title_{lang}"] for lang in ("en", "ru", "be", "kk")},
    "title_state": "draft",
    "agreement_id": AGREEMENT["claim_id"],
    "since": "2025-03",
    "inferred": "false",
}
PARTIES = [
    {"claim_id": AGREEMENT["claim_id"], "seq": "1", "side": "by", "place_id": "BY-VI"},
    {"claim_id": AGREEMENT["claim_id"], "seq": "2", "side": "kz", "place_id": "KZ-39"},
]


def add(folder: Path, table: str, *rows: dict[str, str]) -> None:
    """Add rows where they belong in a table that is sorted by its first column."""
    file = folder / "tables" / f"{table}.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        header, *body = csv.reader(opened)
    body += [[row.get(name, "") for name in header] for row in rows]
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows([header, *sorted(body)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the project's own data."""
    for name in ("datapackage.json", "CHANGELOG.md"):
        shutil.copy(FOLDER / name, tmp_path)
    shutil.copytree(FOLDER / "tables", tmp_path / "tables")
    return tmp_path


def messages(folder: Path) -> str:
    package, issues = read_package(folder)
    return "\n".join(map(str, issues or check_package(package)))


@pytest.mark.thorough
def test_a_new_agreement_of_2025_is_its_source_and_four_rows(folder: Path) -> None:
    add(folder, "sources", SOURCE)
    add(folder, "agreements", AGREEMENT)
    add(folder, "agreement_parties", *PARTIES)
    add(folder, "ties", TIE)
    assert messages(folder) == ""
    atlas = Atlas.load(folder)
    assert atlas.claim("tie-vitebsk-kostanay-2025").row["kz_place_id"] == "KZ-39"


@pytest.mark.thorough
@pytest.mark.daily(6)
@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"since": "2026-03"}, "since 2026-03 is not"),
        ({"kz_place_id": "KZ-99"}, "kz_place_id 'KZ-99' is not in places"),
        ({"kz_place_id": "KZ-KAR"}, "'KZ-KAR' did not exist"),
        ({"status": "agreed"}, "'agreed' is not one of"),
        ({"since": "March 2025"}, "since"),
        ({"claim_id": "tie-gomel-pavlodar-2016"}, "tie-gomel-pavlodar-2016"),
    ],
)
def test_the_likeliest_mistakes_are_named_with_file_line_and_field(
    folder: Path, wrong: dict[str, str], message: str
) -> None:
    add(folder, "sources", SOURCE)
    add(folder, "agreements", AGREEMENT)
    add(folder, "agreement_parties", *PARTIES)
    add(folder, "ties", TIE | wrong)
    said = messages(folder)
    assert message in said
    assert "data/tables/ties.csv:" in said
