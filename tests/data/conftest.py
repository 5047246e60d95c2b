"""A small valid package, made from the contract, that a test may break."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from data.atlas import Atlas
from data.contract import FILE, read_contract
from data.package import FOLDER

CLAIM = {"source_id": "fn-001", "locator": "ch. 1, note 1", "citation": "direct", "as_stated": "as printed"}
BOOK = {"source_id": "zalesskij-2023", "locator": "ch. 2", "citation": "uncited", "as_stated": "as printed"}
NATIONAL = {**CLAIM, "by_id": "BY", "kz_id": "KZ", "level": "country-country", "measure": "value", "unit": "usd_million",
            "product": "all goods", "period_start": "2021", "period_end": "2021", "status": "actual"}  # fmt: skip
SAMPLE: dict[str, list[dict[str, str]]] = {
    "places": [
        {"place_id": "BY", "kind": "country", "country": "BY", "name_en": "Belarus", "name_ru": "Беларусь"},
        {"place_id": "KZ", "kind": "country", "country": "KZ", "name_en": "Kazakhstan", "name_ru": "Казахстан"},
        {"place_id": "BY-HM", "kind": "city_of_rank", "country": "BY", "parent_id": "BY", "name_en": "Minsk", "name_ru": "Минск"},
        {"place_id": "BY-HO", "kind": "region", "country": "BY", "parent_id": "BY", "name_en": "Gomel Region"},
        {"place_id": "BY-HR", "kind": "region", "country": "BY", "parent_id": "BY", "name_en": "Grodno Region"},
        {"place_id": "BY-MI", "kind": "region", "country": "BY", "parent_id": "BY", "name_en": "Minsk Region", "name_ru": "Минская область"},
        {"place_id": "gomel", "kind": "city", "country": "BY", "parent_id": "BY-HO", "name_en": "Gomel", "name_be": "Гомель"},
        {"place_id": "KZ-55", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "Pavlodar Region"},
        {"place_id": "KZ-71", "kind": "city_of_rank", "country": "KZ", "parent_id": "KZ", "name_en": "Astana", "name_ru": "Астана"},
        {"place_id": "KZ-10", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "Abai Region", "valid_from": "2022-06-08"},
        {"place_id": "KZ-63", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "East Kazakhstan Region", "valid_from": "2022-06-08"},
        {"place_id": "KZ-VOS", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "East Kazakhstan Region", "valid_from": "1997-05-03", "valid_to": "2022-06-07"},
        {"place_id": "KZ-61", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "Turkistan Region", "valid_from": "2018-06-19"},
        {"place_id": "KZ-79", "kind": "city_of_rank", "country": "KZ", "parent_id": "KZ", "name_en": "Shymkent", "valid_from": "2018-06-19"},
        {"place_id": "KZ-YUZ", "kind": "region", "country": "KZ", "parent_id": "KZ", "name_en": "South Kazakhstan Region", "name_kk": "Оңтүстік Қазақстан облысы", "valid_to": "2018-06-18"},
        {"place_id": "shymkent", "kind": "city", "country": "KZ", "parent_id": "KZ-YUZ", "name_en": "Shymkent", "valid_to": "2018-06-18"},
        {"place_id": "semey", "kind": "city", "country": "KZ", "parent_id": "KZ-10", "name_en": "Semey", "name_ru": "Семей"},
    ],
    "place_names": [
        {"place_id": "KZ-71", "name": "Nur-Sultan", "lang": "en", "kind": "former", "valid_from": "2019-03-23", "valid_to": "2022-09-16"},
        {"place_id": "KZ-71", "name": "Нур-Султан", "lang": "ru", "kind": "former", "valid_from": "2019-03-23", "valid_to": "2022-09-16"},
        {"place_id": "semey", "name": "Semipalatinsk", "lang": "en", "kind": "former"},
        {"place_id": "gomel", "name": "Homiel", "lang": "be", "kind": "alias"},
    ],
    "place_changes": [
        {"predecessor_id": "KZ-VOS", "successor_id": "KZ-10", "date": "2022-06-08", "kind": "split"},
        {"predecessor_id": "KZ-VOS", "successor_id": "KZ-63", "date": "2022-06-08", "kind": "split"},
        {"predecessor_id": "KZ-YUZ", "successor_id": "KZ-61", "date": "2018-06-19", "kind": "split"},
        {"predecessor_id": "KZ-YUZ", "successor_id": "KZ-79", "date": "2018-06-19", "kind": "split"},
        {"predecessor_id": "shymkent", "successor_id": "KZ-79", "date": "2018-06-19", "kind": "elevated"},
    ],
    "organisations": [
        {"org_id": "mtz", "country": "BY", "place_id": "BY-HM", "kind": "company", "sector": "machinery", "name_en": "Minsk Tractor Plant"},
        {"org_id": "semey-university", "country": "KZ", "place_id": "semey", "kind": "university", "sector": "education", "name_en": "University of Semey"},
    ],
    "sources": [
        {"source_id": "zalesskij-2023", "kind": "book", "authors": "Zalesskij, B.", "title_en": "Partnership Vector", "year": "2023"},
        {"source_id": "fn-001", "note_no": "1", "kind": "news", "title_en": "An agreement", "year": "2016", "publisher": "A paper"},
        {"source_id": "fn-002", "note_no": "2", "kind": "news", "title_en": "A speech", "no_claim_reason": "Carries an opinion only."},
    ],
    "agreements": [
        {**CLAIM, "claim_id": "gomel-pavlodar-agreement-2016", "kind": "regional", "level": "region", "title_en": "On cooperation", "signed": "2016-11", "status": "signed", "themes": "trade"},
        {**BOOK, "claim_id": "minsk-east-agreement-2003", "kind": "city", "level": "city", "title_en": "On friendship", "signed": "2003", "status": "in_force"},
    ],
    "agreement_parties": [
        {"claim_id": "gomel-pavlodar-agreement-2016", "seq": "1", "side": "by", "place_id": "BY-HO"},
        {"claim_id": "gomel-pavlodar-agreement-2016", "seq": "2", "side": "kz", "place_id": "KZ-55"},
        {"claim_id": "minsk-east-agreement-2003", "seq": "1", "side": "by", "org_id": "mtz"},
        {"claim_id": "minsk-east-agreement-2003", "seq": "2", "side": "kz", "place_id": "KZ-VOS"},
    ],
    "ties": [
        {**CLAIM, "claim_id": "tie-gomel-pavlodar-2016", "by_place_id": "BY-HO", "kz_place_id": "KZ-55", "kind": "agreement", "agreement_id": "gomel-pavlodar-agreement-2016", "since": "2016-11", "status": "signed", "themes": "trade;culture"},
        {**BOOK, "claim_id": "tie-gomel-pavlodar-2016-again", "by_place_id": "BY-HO", "kz_place_id": "KZ-55", "kind": "agreement", "since": "2016", "status": "signed", "repeats": "tie-gomel-pavlodar-2016"},
        {**BOOK, "claim_id": "tie-grodno-semey", "by_place_id": "BY-HR", "kz_place_id": "semey", "kind": "interest", "status": "interest"},
        {**BOOK, "claim_id": "tie-minsk-east-2003", "by_place_id": "BY-HM", "kz_place_id": "KZ-VOS", "kind": "agreement", "agreement_id": "minsk-east-agreement-2003", "since": "2003", "status": "in_force"},
        {**BOOK, "claim_id": "tie-minsk-shymkent-2010", "by_place_id": "BY-HM", "kz_place_id": "shymkent", "kind": "project", "since": "2010", "status": "operating"},
        {**BOOK, "claim_id": "tie-countries", "by_place_id": "BY", "kz_place_id": "KZ", "kind": "diaspora", "status": "operating"},
        {**BOOK, "claim_id": "tie-minsk-country", "by_place_id": "BY-HM", "kz_place_id": "KZ", "kind": "trade", "status": "operating"},
    ],
    "trade": [
        {**NATIONAL, "claim_id": "turnover-2021", "flow": "turnover", "value": "1092.5"},
        {**NATIONAL, **BOOK, "claim_id": "turnover-2021-again", "flow": "turnover", "value": "1000", "qualifier": "over", "repeats": "turnover-2021"},
        {**NATIONAL, "claim_id": "export-2021", "flow": "export", "value": "911.8"},
        {**NATIONAL, "claim_id": "import-2021", "flow": "import", "value": "180.7", "status": "derived", "citation": "derived", "formula": "turnover-2021 - export-2021"},
        {**NATIONAL, "claim_id": "balance-2021", "flow": "balance", "value": "731.1"},
        {**NATIONAL, "claim_id": "target-turnover-2021", "flow": "turnover", "value": "1000", "status": "target", "qualifier": "over"},
        {**NATIONAL, "claim_id": "growth-turnover-2021", "flow": "turnover", "measure": "growth_pct", "unit": "pct", "value": "31.9"},
        {**NATIONAL, "claim_id": "index-import-2021", "flow": "import", "measure": "index_pct", "unit": "index_pct", "value": "161", "note_en": "Read as an index."},
        {**NATIONAL, "claim_id": "turnover-gomel-pavlodar-2017", "by_id": "BY-HO", "kz_id": "KZ-55", "level": "region-region", "flow": "turnover", "value": "1.4", "period_start": "2017-01", "period_end": "2017-02"},
        {**NATIONAL, "claim_id": "turnover-east-2012", "kz_id": "KZ-VOS", "level": "region-country", "flow": "turnover", "value": "5", "period_start": "2012", "period_end": "2012"},
    ],
    "ventures": [
        {**CLAIM, "claim_id": "venture-tractors-2012", "name_en": "Tractor assembly", "kind": "assembly", "sector": "machinery", "product": "tractors", "place_id": "KZ-VOS", "started": "2012", "status": "operating"},
    ],
    "venture_parties": [{"claim_id": "venture-tractors-2012", "seq": "1", "side": "by", "org_id": "mtz"}],
    "events": [{**CLAIM, "claim_id": "event-visit-2021-06", "kind": "visit", "title_en": "A visit", "start": "2021-06-29", "end": "2021-06-30", "place_id": "KZ-71", "status": "completed"}],
    "statements": [{**CLAIM, "claim_id": "said-trade-2021", "speaker": "A minister", "date": "2021-06", "place_ids": "BY-HO;KZ-55", "gist_en": "Trade will grow.", "status": "actual"}],
    "promises": [{"promise_id": "billion-2021", "target_claim_id": "target-turnover-2021", "outcome_claim_id": "turnover-2021", "verdict": "met", "note_en": "Same scope."}],
    "conflicts": [{"conflict_id": "billion-wording", "kind": "rounding", "severity": "low", "claims": "turnover-2021;turnover-2021-again", "question_en": "Which?", "reading_en": "The exact one."}],
    "translations": [{"table": "trade", "key": "all goods", "field": "product", "lang": "ru", "text": "все товары", "state": "draft"}],
}  # fmt: skip


class Sample:
    """The sample's rows, to be changed and written to a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contract = read_contract(FOLDER)
        self.rows = {name: [dict(row) for row in rows] for name, rows in SAMPLE.items()}

    def row(self, table: str, key: str) -> dict[str, str]:
        """Return the first row whose key (or its first part) this is."""
        column = self.contract.table(table).primary_key[0]
        return next(row for row in self.rows[table] if row[column] == key)

    def change(self, table: str, key: str, /, **cells: str) -> None:
        """Change cells of a row."""
        self.row(table, key).update(cells)

    def add(self, table: str, like: str, /, **cells: str) -> None:
        """Add a row that differs from another in some cells."""
        self.rows[table].append(self.row(table, like) | cells)

    def write(self) -> Path:
        """Write the package, rows sorted by their key, and return its folder."""
        (self.folder / "tables").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FOLDER / FILE, self.folder / FILE)
        for table in self.contract.tables.values():
            filled = [self._filled(table.name, row) for row in self.rows[table.name]]
            filled.sort(key=lambda row: [int(row[name]) if name == "seq" else row[name] for name in table.primary_key])
            with (self.folder / table.path).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.names, lineterminator="\n")
                writer.writeheader()
                writer.writerows(filled)
        return self.folder

    def _filled(self, name: str, row: dict[str, str]) -> dict[str, str]:
        whole = {}
        for field in self.contract.table(name).fields:
            default = (field.enum or ("false",))[0] if field.required and (field.enum or field.type == "boolean") else ""
            whole[field.name] = row.get(field.name, default)
        return whole


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Rows of a small valid package, not yet written."""
    return Sample(tmp_path / "data")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """The atlas of the small valid package."""
    return Atlas.load(Sample(tmp_path_factory.mktemp("small") / "data").write())


@pytest.fixture
def faults(sample: Sample) -> Any:
    """Writes the sample and returns what is wrong with it, as text."""
    from data.check import check_package
    from data.package import read_package

    def find() -> list[str]:
        package, issues = read_package(sample.write())
        return [str(issue) for issue in issues or check_package(package)]

    return find
