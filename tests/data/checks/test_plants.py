"""Faults planted in the project's own tables are found, each with its file, line, field and remedy."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from data import __main__ as command
from data.checks.check import check_package
from data.package.reader import FOLDER, Package, label, read_package, read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from data.model import Issue

Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Plant:
    """Cells of a row that are made wrong, or a copy of it with such cells, and the field that the check names.

    Attributes
    ----------
    key
        The first columns of the row's key, joined by a comma.
    copy
        Whether the row is left as it is and a copy of it added.
    field
        The field of the issue.
    where
        The table of the issue, where it is another one.
    words
        What the issue says.
    """

    table: str
    key: str
    cells: dict[str, str]
    field: str
    words: str
    copy: bool = False
    where: str = ""

    def __str__(self) -> str:
        cells = ",".join(f"{name}={value}" for name, value in self.cells.items())
        return f"{self.table}:{self.key}:{cells}"


def wrong(table: str, key: str, field: str, words: str, /, *, where: str = "", **cells: str) -> Plant:
    return Plant(table, key, cells, field, words, where=where)


def copy(table: str, key: str, field: str, words: str, /, *, where: str = "", **cells: str) -> Plant:
    return Plant(table, key, cells, field, words, copy=True, where=where)


NUMBERS = [
    wrong("trade", "turnover-2010", "value", "is not what as_stated ('$870 million') gives (870)", value="780"),
    wrong("trade", "turnover-2010", "value", "is not what as_stated", value="870000"),
    wrong("trade", "turnover-2010", "value", "is not what as_stated", unit="usd"),
    wrong("trade", "turnover-2010", "value", "is empty, but as_stated gives 870", value=""),
    wrong("trade", "turnover-2021", "value", "gives (1092.5)", value="1.0925"),
    wrong("trade", "turnover-2021", "value", "gives (1092.5)", value="1902.5"),
    wrong("trade", "growth-export-2021", "value", "gives (25)", value="52"),
    wrong("trade", "index-import-2010", "value", "gives (540)", value="5.4"),
    wrong("trade", "index-turnover-2005-2010", "value", "gives (400)", value="300"),
    wrong("trade", "count-companies-kz-capital-2021", "value", "gives (54)", value="45"),
    wrong("trade", "count-consortium-by-2011", "value", "gives (17)", value="71"),
    wrong("trade", "investment-innovation-projects-kz-2012", "value", "gives (77)", value="7.7"),
    wrong("trade", "investment-pet-2013", "value", "gives (250)", value="2.5"),
    wrong("trade", "share-tractors-mtz-kostanay-2013", "value", "gives (33.3333)", value="30"),
    wrong("trade", "turnover-gomel-pavlodar-2016", "value", "gives (2.5)", value="25"),
    wrong("trade", "days-container-transit-2017", "value", "gives (2)", value="14"),
    wrong("trade", "rank-mogilev-region-2021", "value", "gives (2)", value="1"),
    wrong("trade", "units-agromashholding-2019", "value", "gives (429)", value="492"),
    wrong("trade", "turnover-kostanay-region-2012", "value", "gives (46)", value="64"),
    wrong("trade", "fdi-minsk-region-2021", "unit", "is no unit of money, which a fdi is", unit="people"),
    wrong("trade", "count-dealers-maz-2017", "unit", "is no unit of count or rank", unit="usd_million"),
    wrong("ventures", "venture-mogilev-terephthalic-acid-2013", "investment_usd", "(4.5e+08)", investment_usd="450000"),
    wrong("ventures", "venture-kazakh-capital-companies-2021", "capacity", "gives (54)", capacity="45"),
    wrong("ventures", "venture-kokshetau-park-second-stage", "jobs", "gives (230)", jobs="2300"),
    wrong("ventures", "venture-map-mtz-2013", "jobs", "is not what as_stated", jobs="12"),
    wrong("events", "event-forum-business-minsk-2017-11", "participants_count", "gives (400)", participants_count="40"),
    wrong(
        "ties", "tie-belarus-karaganda-trade-2012", "as_stated", "the number of no figure", as_stated="$22.9 million"
    ),
    wrong(
        "statements",
        "said-kostanay-50-million-2021-06",
        "as_stated",
        "of no figure",
        as_stated="about 5 million dollars",
    ),
]
HEDGES = [
    wrong("trade", "export-minsk-region-2021", "qualifier", "write almost", qualifier="exact"),
    wrong("trade", "turnover-2005", "qualifier", "write exact", qualifier="about"),
    wrong("trade", "turnover-brest-region-2020", "qualifier", "write over", qualifier="at_least"),
    wrong("trade", "target-harvesters-2022-2024", "qualifier", "write up_to", qualifier="exact"),
    wrong("trade", "target-productivity-kz-2014", "qualifier", "write at_least", qualifier="over"),
    wrong("ties", "tie-mogilev-kazakhstan-trade-2022", "qualifier", "write about", qualifier="exact"),
    wrong("agreements", "regional-agreements-2021", "qualifier", "write about", qualifier="exact"),
    wrong("statements", "said-gomselmash-sales-2022", "qualifier", "write over", qualifier="exact"),
    wrong(
        "trade",
        "turnover-2020-implied",
        "qualifier",
        "write about",
        qualifier="exact",
        formula="turnover-2016 * 1.9721",
    ),
]
DATES = [
    wrong("events", "event-commission-9-astana-2012-11", "start", "2021-11 is not 2012-11", start="2021-11"),
    wrong("events", "event-anniversary-relations-20-2012-09", "start", "2021-09 is not 2012-09", start="2021-09"),
    wrong("events", "event-meeting-credentials-2012", "start", "2021 is later than fn-019", start="2021"),
    wrong(
        "events",
        "event-meeting-credentials-2012",
        "start",
        "the date in 'event-meeting-credentials-2012'",
        start="2010",
    ),
    wrong("events", "event-opening-maz-almaty-2017-06", "start", "2017-07 is not 2017-06", start="2017-07"),
    wrong("agreements", "friendship-treaty-1996", "signed", "is not 1996-01-17", signed="1996-01-18"),
    wrong("agreements", "gomel-pavlodar-agreement-2016", "signed", "2015-11 is not 2016-11", signed="2015-11"),
    wrong("ties", "tie-minsk-region-karaganda-1996", "since", "1999 is not 1996", since="1999"),
    wrong("ties", "tie-brest-karaganda-interest-2013", "since", "the date in", since="2012"),
    wrong("ventures", "venture-trade-house-maz-2010", "started", "2011 is not 2010", started="2011"),
    wrong("ventures", "venture-kazbelaz-2013", "started", "is empty, but as_stated gives 2013-06", started=""),
    wrong(
        "trade", "turnover-2014", "period_start", "the date in 'turnover-2014'", period_start="2016", period_end="2016"
    ),
    wrong(
        "trade",
        "turnover-kostanay-region-2012",
        "period_end",
        "2015 is later than",
        period_start="2015",
        period_end="2015",
    ),
    wrong("statements", "said-eec-output-2020", "date", "2023 is later than fn-076", date="2023"),
]
SOURCES = [
    wrong("trade", "turnover-2010", "locator", "does not name the note of fn-006", locator="ch. 1, note 7"),
    wrong("trade", "turnover-2010", "locator", "is not where fn-006 stands: that is ch. 1", locator="ch. 2, note 6"),
    wrong("ties", "tie-mogilev-karaganda", "locator", "that is ch. 4", locator="ch. 5, note 90"),
    wrong("sources", "fn-050", "note_no", "51 is not the number in fn-050", note_no="51"),
    wrong("sources", "fn-050", "chapter", "2 lies before 3", chapter="2"),
    wrong("sources", "fn-051", "chapter", "is empty: every note is in a chapter", chapter=""),
    wrong("trade", "balance-2021", "citation", "uncited claims are the book's own", citation="uncited"),
    wrong(
        "trade",
        "count-new-models-2018",
        "source_id",
        "which has the same printed words",
        where="ventures",
        source_id="fn-056",
        locator="ch. 3, note 56",
        citation="adjacent",
    ),
    wrong(
        "ventures",
        "venture-kazbelaz-2012",
        "source_id",
        "which has the same printed words",
        source_id="fn-031",
        locator="ch. 2, note 31",
        citation="adjacent",
    ),
]
SIDES = [
    wrong("venture_parties", "venture-mtz-plants-2021,1", "side", "write by", side="kz"),
    wrong("agreement_parties", "gomel-pavlodar-agreement-2016,1", "side", "write by", side="kz"),
    wrong("agreement_parties", "mass-information-agreement-2002,4", "side", "write other", side="by"),
    wrong("agreement_parties", "friendship-treaty-1996,2", "seq", "write 2", seq="3"),
    wrong("trade", "export-2021", "by_id", "'KZ' lies in KZ, not in BY", by_id="KZ", kz_id="BY"),
    wrong("trade", "turnover-gomel-pavlodar-2016", "kz_id", "lies in BY", by_id="KZ-55", kz_id="BY-HO"),
    wrong(
        "trade",
        "contract-belaz-astanabelazservice-2021-06",
        "by_id",
        "lies in KZ",
        by_id="astanabelazservice",
        kz_id="belaz",
    ),
    wrong("ties", "tie-gomel-pavlodar-2016", "by_place_id", "lies in KZ", by_place_id="KZ-55", kz_place_id="BY-HO"),
    wrong("trade", "turnover-minsk-region-2021", "level", "is not the level of BY-MI and KZ", level="country-country"),
    wrong("trade", "turnover-minsk-region-2021", "level", "(city and country)", by_id="BY-HM"),
    wrong(
        "agreements", "gomel-pavlodar-agreement-2016", "level", "is not the level of any of its parties", level="city"
    ),
    wrong("agreements", "mass-information-agreement-2002", "level", "write multilateral", level="country"),
    wrong("ties", "tie-gomel-pavlodar-2016", "agreement_id", "is empty, but the kind is agreement", agreement_id=""),
    wrong("ties", "tie-mogilev-karaganda", "agreement_id", "is empty, but the kind is agreement", agreement_id=""),
]
TWICE = [
    copy("trade", "turnover-2010", "claim_id", "is a copy of turnover-2010", claim_id="turnover-2010-b"),
    copy("ties", "tie-gomel-pavlodar-2016", "claim_id", "is a copy of", claim_id="tie-gomel-pavlodar-2016-b"),
    copy(
        "ties", "tie-mogilev-karaganda", "claim_id", "is a copy of", claim_id="tie-mogilev-karaganda-b", note_en="More."
    ),
    copy("ventures", "venture-durum-wheat-2013", "claim_id", "states what", claim_id="venture-durum-wheat-2013-b"),
    copy(
        "events",
        "event-visit-karaganda-akim-2013-04",
        "claim_id",
        "is a copy of",
        claim_id="event-visit-karaganda-akim-2013-04-b",
    ),
    copy("statements", "said-brylo-food-2021-06", "claim_id", "is a copy of", claim_id="said-brylo-food-2021-06-b"),
    copy("promises", "drones", "promise_id", "is a copy of drones", promise_id="drones-b"),
    copy("conflicts", "record-2014", "conflict_id", "is a copy of record-2014", conflict_id="record-2014-b"),
    copy("organisations", "belaz", "name_en", "is the name of belaz too", org_id="belaz-b", note_en="Another."),
    copy(
        "trade",
        "turnover-2010",
        "claim_id",
        "name it in repeats",
        claim_id="turnover-2010-b",
        source_id="fn-008",
        locator="ch. 1, note 8",
        as_stated="about $880 million",
        value="880",
        qualifier="about",
    ),
]
PROMISES = [
    wrong(
        "promises", "turnover-1bn-2021", "outcome_claim_id", "lies before its target", outcome_claim_id="turnover-2014"
    ),
    wrong("promises", "turnover-1bn-2021", "outcome_claim_id", "is empty, but the promise is met", outcome_claim_id=""),
    wrong("promises", "turnover-1bn-by-2020", "outcome_claim_id", "is missed", outcome_claim_id=""),
    wrong(
        "promises", "drones", "outcome_claim_id", "but the promise is open", outcome_claim_id="venture-kazbelaz-2013"
    ),
    wrong("promises", "turnover-1bn-by-2020", "verdict", "is below the target of 1000", verdict="met"),
    wrong("promises", "turnover-1bn-2021", "verdict", "reaches the target of 1000", verdict="missed"),
    wrong("promises", "turnover-1bn-by-2020", "outcome_claim_id", "of another scope", outcome_claim_id="export-2021"),
    wrong(
        "promises",
        "kits-30-ordered-2020",
        "outcome_claim_id",
        "of another scope",
        outcome_claim_id="units-belaz-vostochny-2021-02",
    ),
    wrong(
        "promises",
        "kokshetau-park-priority",
        "outcome_claim_id",
        "no place and no party with its target",
        outcome_claim_id="venture-kazbelaz-2013",
    ),
    wrong(
        "promises",
        "kokshetau-park-priority",
        "outcome_claim_id",
        "was published",
        outcome_claim_id="venture-semey-tractors-2009",
    ),
]
IDENTITIES = [
    wrong("trade", "balance-2021", "value", "has the wrong sign", value="-731.1"),
    wrong("trade", "balance-2011-01-08", "value", "has the wrong sign", value="-325"),
    wrong("trade", "balance-minsk-region-2021", "value", "has the wrong sign", value="-170"),
    wrong("trade", "balance-2021", "as_stated", "neither that it is a surplus", as_stated="$731.1 million"),
    wrong(
        "trade",
        "balance-2021",
        "value",
        "is not export-2021 - import-2021",
        value="713.1",
        as_stated="balance is positive - $713.1 million",
    ),
    wrong(
        "trade",
        "export-2021",
        "value",
        "is not half of turnover-2021 + balance-2021",
        value="981.8",
        as_stated="$981.8 million",
    ),
    wrong(
        "trade",
        "balance-minsk-region-2021",
        "value",
        "is not export-minsk-region-2021 - import-minsk-region-2021",
        value="120",
        as_stated="surplus of almost $120 million",
    ),
    wrong(
        "trade", "growth-turnover-2021", "value", "is not the change from turnover-2014 to turnover-2021", basis="2014"
    ),
    wrong(
        "trade",
        "index-output-agromashholding-2020",
        "value",
        "is not the change from",
        value="210",
        as_stated="2.1 times",
    ),
    wrong("trade", "import-2021", "value", "is not what the formula gives", value="108.7"),
]
UNREADABLE = [
    wrong("sources", "fn-097", "url", "is no address", url="https://[belta.by/economics"),
    wrong("sources", "fn-097", "url", "is no address", url="https://www.bel[ta].by/economics"),
    wrong("sources", "fn-097", "url", "is no address", url="https://www.belta.by:port/economics"),
    wrong("sources", "fn-097", "url", "is no address of the web", url="javascript://www.belta.by/%0aalert(1)"),
    wrong("sources", "fn-097", "url", "no name of a host", url="https:///economics"),
    wrong("sources", "fn-097", "url", "it has a space", url="https://www.belta.by/one two"),
    wrong("place_changes", "KZ-VOS,KZ-10", "date", "lies outside of 1700 to 2100", date="0001-01-01"),
    wrong("place_changes", "KZ-VOS,KZ-10", "date", "lies outside of 1700 to 2100", date="9999-12-31"),
    wrong("places", "KZ-10", "valid_from", "lies outside of", valid_from="0001-01-01"),
    wrong("places", "KZ-VOS", "valid_to", "lies outside of", valid_to="9999-12-31"),
    wrong("trade", "turnover-2010", "period_start", "lies outside of", period_start="0001"),
    wrong("events", "event-visit-karaganda-akim-2013-04", "start", "lies outside of", start="0213-04"),
    wrong("agreements", "friendship-treaty-1996", "signed", "lies outside of", signed="9996"),
    wrong("statements", "said-eec-output-2020", "date", "lies outside of", date="0001-01"),
    wrong("place_forms", "BY-HM,Минск,ru,genitive", "text", "is empty", text=""),
]
FORMS = [
    wrong("place_forms", "BY-HM,Минск,ru,nominative", "name_ru", "no nominative", where="places", case="locative"),
    wrong(
        "place_forms",
        "KZ-71,Нур-Султан,be,nominative",
        "name",
        "has no nominative",
        where="place_names",
        case="locative",
    ),
    wrong("place_forms", "KZ,Республика Казахстан,ru,accusative", "case", "has no accusative", case="ablative"),
    wrong("place_forms", "brest,Брэст,be,nominative", "case", "'be' has no locative", case="locative"),
    wrong("place_forms", "semey,Семей,kk,nominative", "case", "'kk' has no prepositional", case="prepositional"),
    wrong("place_forms", "gomel,Гомель,kk,nominative", "text", "is not 'Гомель'", text="Гомельде"),
    wrong("place_forms", "KZ-55,Павлодар облысы,kk,dative", "text", "has Latin letters (o)", text="Павлодар oблысына"),
    wrong(
        "place_forms", "BY-HO,Гомельская область,ru,genitive", "text", "a space too many", text="Гомельской  области"
    ),
    wrong("place_forms", "lida,Лида,ru,genitive", "text", "does not begin as 'Лида' does", text="Пинска"),
    wrong("place_forms", "KZ-KAR,Карагандинская область,ru,dative", "text", "elsewhere", text="Карагандинскою области"),
    wrong("place_forms", "mogilev,Могилёв,ru,prepositional", "name", "is no name of mogilev in 'ru'", name="Могилёвь"),
]
TALKS = [
    wrong("story_steps", "gomel-pavlodar-02", "seq", "number the steps from 1", seq="12"),
    wrong("story_steps", "gomel-pavlodar-02", "step_id", "write 'gomel-pavlodar-12'", seq="12"),
    wrong("stories", "gomel-pavlodar", "minutes", "but the steps take 480", minutes="18"),
    wrong("story_steps", "gomel-pavlodar-03", "claims", "repeats another claim", claims="turnover-2021-over-1bn"),
    wrong("story_steps", "gomel-pavlodar-07", "claims", "does not say that the source says nothing", claims=""),
    wrong("story_steps", "thirty-years-06", "number", "is not among the claims of the step", number="turnover-2021"),
    wrong(
        "story_steps",
        "gomel-pavlodar-05",
        "number",
        "no value that can be",
        number="goods-import-gomel-pavlodar-2017-01-02",
    ),
    wrong(
        "story_steps",
        "gomel-pavlodar-06",
        "headline_en",
        "say it in at most 90",
        headline_en="On and on " * 10 + "it goes",
    ),
    wrong("story_steps", "promised-done-03", "headline_en", "has the number 1903", headline_en="In 1903 a billion"),
    wrong("story_steps", "thirty-years-06", "headline_en", "is about", headline_en="Trade fell to 420 million in 2016"),
    wrong("translations", "story_steps,thirty-years-08,notes,kk", "text", "has other numbers", text="Тауар айналымы."),
    wrong("translations", "story_steps,thirty-years-08,headline,kk", "text", "full stop", text="2021 жыл."),
]
PLANTS = [*NUMBERS, *HEDGES, *DATES, *SOURCES, *SIDES, *TWICE, *PROMISES, *IDENTITIES, *FORMS, *TALKS, *UNREADABLE]


@lru_cache(maxsize=1)
def whole() -> Package:
    package, issues = read_package()
    assert issues == []
    return package


def _batches(plants: list[Plant]) -> list[list[Plant]]:
    """Return the plants in batches that are checked at once: no row is in a batch twice, and a copy is alone."""
    batches: list[list[Plant]] = []
    for plant in plants:
        open_to_it = [] if plant.copy else [batch for batch in batches if _has_room(batch, plant)]
        if not open_to_it:
            batches.append([])
        (open_to_it or batches[-1:])[0].append(plant)
    return batches


def _has_room(batch: list[Plant], plant: Plant) -> bool:
    return all(not other.copy and (other.table, other.key) != (plant.table, plant.key) for other in batch)


@lru_cache(maxsize=1)
def planted() -> dict[str, tuple[list[Issue], int]]:
    """Return what the check says of the tables with a plant, and the line of it, for each.

    Apart is what cannot be read, which stops the rules, and what contradicts other rows, which must be whole.
    """
    apart = (UNREADABLE, IDENTITIES)
    rest = [plant for plant in PLANTS if not any(plant in plants for plants in apart)]
    batches = [batch for plants in (*apart, rest) for batch in _batches(plants)]
    return {plant: found for batch in batches for plant, found in _checked(batch)}


def _checked(batch: list[Plant]) -> Iterator[tuple[str, tuple[list[Issue], int]]]:
    package = whole()
    lines: dict[str, int] = {}
    frames = dict(package.frames)
    issues: list[Issue] = []
    for name in {plant.table for plant in batch}:
        table = package.contract.table(name)
        rows = _rows(FOLDER / table.path)
        for plant in (plant for plant in batch if plant.table == name):
            (at,) = [number for number, row in enumerate(rows) if _is(row, table.primary_key, plant.key)]
            row = rows[at] | plant.cells
            rows[at : at + 1] = [rows[at], row] if plant.copy else [row]
            lines[str(plant)] = at + (3 if plant.copy else 2)
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, table.names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        frames[name] = read_table(table, text.getvalue().encode(), issues)
    changed = replace(package, frames=frames)
    changed._rows.update({name: kept for name, kept in package._rows.items() if frames[name] is package.frames[name]})
    issues = issues or check_package(changed)
    return ((plant, (issues, line)) for plant, line in lines.items())


def _rows(file: Path) -> Rows:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _is(row: dict[str, str], key: tuple[str, ...], wanted: str) -> bool:
    parts = wanted.split(",")
    return [row[name] for name in key[: len(parts)]] == parts


def test_the_tables_without_a_plant_pass() -> None:
    assert check_package(whole()) == []


@pytest.mark.thorough
@pytest.mark.parametrize("plant", PLANTS, ids=str)
def test_a_planted_fault_is_found_with_its_file_line_field_and_remedy(plant: Plant) -> None:
    issues, line = planted()[str(plant)]
    where = label(whole().contract.table(plant.where or plant.table))
    found = [
        issue for issue in issues if issue.file == where and issue.field == plant.field and plant.words in str(issue)
    ]
    assert found, [str(issue) for issue in issues]
    assert plant.where or any(issue.line == line for issue in found), [str(issue) for issue in found]
    assert ": " in found[0].message, f"no remedy: {found[0].message}"


@pytest.mark.thorough
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("2010,2010,870,", "2010,2010,780,"),
        lambda text: text.replace("almost $180 million,almost", "almost $180 million,exact"),
    ],
    ids=["a wrong figure", "a lost hedge"],
)
def test_the_command_prints_what_it_found_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Callable[[str], str]
) -> None:
    import shutil

    for name in ("datapackage.json", "CHANGELOG.md"):
        shutil.copy(FOLDER / name, tmp_path)
    shutil.copytree(FOLDER / "tables", tmp_path / "tables")
    table = tmp_path / "tables/trade.csv"
    table.write_text(change(table.read_text("utf-8")), "utf-8")
    assert command.main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith("data/tables/trade.csv:")
