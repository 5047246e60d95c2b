"""Lookups of the atlas by id, place and claim: built once at load, so that no question scans a table."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from data.enums import Capacity, ChangeKind, Citation, Fact, Lang, PlaceKind, Qualifier, Status
from data.errors import UnknownPlaceError
from data.model import (
    FIRST_KNOWN,
    Change,
    Claim,
    DatedName,
    PartialDate,
    Party,
    Person,
    Place,
    Resolution,
    Source,
    Speaker,
)
from data.package.contract import CLAIM_FIELDS
from data.package.roles import DATES, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from data.package.contract import Contract, Table

PLACE_AGREEMENTS: Final = frozenset({"regional", "region", "city", "district"})


@dataclass(frozen=True, slots=True)
class TieFacts:
    """What filters ask of a tie, and the number of its row."""

    row: int
    kind: str
    status: str
    themes: frozenset[str]
    repeats: bool


@dataclass(frozen=True, slots=True)
class Index:
    """Lookups by id; see the attributes of `data.atlas.Atlas` that answer from them."""

    places: Mapping[str, Place]
    unit_ids: tuple[str, ...]
    dated_names: Mapping[tuple[str, str], tuple[DatedName, ...]]
    out_of: Mapping[str, tuple[Change, ...]]
    into: Mapping[str, tuple[Change, ...]]
    change_days: tuple[date, ...]
    claims: Mapping[str, Claim]
    since: Mapping[str, PartialDate]
    first_day: Mapping[str, date]
    repeated: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, tuple[str, ...]]
    tie_ids: tuple[str, ...]
    tie_facts: Mapping[str, TieFacts]
    ends: Mapping[str, tuple[str, str]]
    ties_at: Mapping[str, tuple[str, ...]]
    pair_ties: frozenset[str]
    figure_sides: Mapping[str, tuple[str, str]]
    sources: Mapping[str, Source]
    supports: Mapping[str, tuple[str, ...]]
    conflicts: Mapping[str, tuple[str, ...]]
    parties: Mapping[str, tuple[Party, ...]]
    speakers: Mapping[str, tuple[Speaker, ...]]
    people: Mapping[str, Person]
    translations: Mapping[tuple[str, str, str, str], str]
    themes: frozenset[str]
    first_known: date = FIRST_KNOWN
    resolved: dict[tuple[str, int], Resolution] = field(default_factory=dict)
    above: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    columns: dict[str, Mapping[str, Mapping[str, object]]] = field(default_factory=dict)

    def place(self, place_id: str) -> Place:
        """Return a place; raise `UnknownPlaceError` where there is none."""
        try:
            return self.places[place_id]
        except KeyError:
            raise UnknownPlaceError(place_id) from None

    def era(self, on: date) -> int:
        """Return the number of the time without a change of territory that a day falls in."""
        return bisect_right(self.change_days, on)

    def text(self, frame: pd.DataFrame, table: str, key: str, field: str, lang: Lang) -> str:
        """Return a text in a language: its own column, else its translation, else English, else nothing."""
        columns = self._columns_of(frame, table)
        known = any(key in cells for cells in columns.values())
        for language in dict.fromkeys((lang, Lang.EN)):
            if (cell := columns.get(f"{field}_{language.value}", {}).get(key)) is not None:
                return str(cell)
            if translated := self.translations.get((table, key, field, language.value)):
                return translated
        if known and field in columns:
            english = str(columns[field][key] or "")
            return self.translations.get((table, english, field, lang.value), english)
        return "" if known else key if f"{field}_en" not in columns else ""

    def _columns_of(self, frame: pd.DataFrame, table: str) -> Mapping[str, Mapping[str, object]]:
        """Return the cells of a table by column and key: pandas takes ten times as long for one cell."""
        if table not in self.columns:
            keys = frame.index.tolist()
            self.columns[table] = {str(name): dict(zip(keys, frame[name].tolist(), strict=True)) for name in frame}
        return self.columns[table]


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, tuple[Any, ...]]:
    groups: dict[Any, list[Any]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    fields = tuple(frame.columns)
    return [dict(zip(fields, cells, strict=True)) for cells in frame.itertuples(index=False, name=None)]


def _pick(record: type, row: Mapping[str, Any], /, **instead: Any) -> Any:  # noqa: ANN401 - builds any of the records
    names: Iterable[str] = record.__dataclass_fields__  # type: ignore[attr-defined]
    return record(**{name: instead.get(name, row.get(name)) for name in names})


def _claims(contract: Contract, tables: Mapping[str, pd.DataFrame]) -> dict[str, Claim]:
    claims = {}
    for table in contract.claim_tables:
        columns = table.roles
        for row in _rows(tables[table.name]):
            own = {name: cell for name, cell in row.items() if name not in CLAIM_FIELDS}
            claims[row["claim_id"]] = _pick(
                Claim,
                row,
                table=table.name,
                fact=table.fact,
                row=own,
                columns=columns,
                citation=Citation(row["citation"]),
                qualifier=Qualifier(row["qualifier"]),
                status=Status(row["status"]),
            )
    return claims


def _dated_names(names: pd.DataFrame) -> dict[tuple[str, str], tuple[DatedName, ...]]:
    return _grouped(
        ((row["place_id"], row["lang"]), DatedName(row["name"], row["valid_from"], row["valid_to"]))
        for row in _rows(names)
        if row["kind"] == "former" and (row["valid_from"] or row["valid_to"])
    )


def _tie_facts(row: int, tie: Claim) -> TieFacts:
    themes = frozenset(str(tie.cell(Role.THEME) or "").split(";")) - {""}
    return TieFacts(row, str(tie.row["kind"]), tie.status.value, themes, repeats=tie.repeats is not None)


def _owners(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Yield the claims that a figure belongs to, each with the figure."""
    for claim in claims:
        if owners := claim.cell(Role.BELONGS_TO):
            for owner in str(owners).split(";"):
                yield owner, claim.claim_id


def _joins_places(tie: Claim, claims: Mapping[str, Claim]) -> bool:
    """Return whether a tie rests on a document that the two places signed themselves."""
    document = tie.cell(Role.DOCUMENT)
    return document is not None and _is_between_places(claims[str(document)])


def _rows_of(contract: Contract, tables: Mapping[str, pd.DataFrame], role: Role) -> Iterator[dict[str, Any]]:
    """Yield the rows of the tables of parties that have columns of a role."""
    for table in contract.party_tables:
        if table.columns(role):
            yield from _rows(tables[table.name])


def _person(row: dict[str, Any]) -> Person:
    printed = tuple(str(row["printed"]).split(";")) if row["printed"] else ()
    person: Person = _pick(Person, row, printed=printed)
    return person


def _is_between_places(agreement: Claim) -> bool:
    """Return whether two places signed an agreement themselves; one that counts several documents counts for none."""
    return (
        PLACE_AGREEMENTS.issuperset((agreement.row["kind"], agreement.row["level"]))
        and agreement.status in (Status.SIGNED, Status.IN_FORCE)
        and not agreement.row["is_aggregate"]
        and not agreement.repeats
    )


def _first_days(
    claims: Mapping[str, Claim], since: Mapping[str, PartialDate], sources: Mapping[str, Source]
) -> dict[str, date]:
    """Return the first day of what is dated, else that of the year in which a source first states the fact."""
    stated: dict[str, int] = {}
    for claim in claims.values():
        fact = claim.repeats or claim.claim_id
        year = sources[claim.source_id].year
        stated[fact] = min(year, stated.get(fact, year))
    return {
        claim_id: since[claim_id].first if claim_id in since else date(stated[claim.repeats or claim_id], 1, 1)
        for claim_id, claim in claims.items()
    }


def keyed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a table indexed by their primary key, where it is one column."""
    if len(table.primary_key) != 1:
        return frame
    # The index has no name of its own: pandas would find the column's ambiguous.
    return frame.set_index(table.primary_key[0], drop=False).rename_axis(None)


def build_index(contract: Contract, tables: Mapping[str, pd.DataFrame]) -> Index:
    """Build the lookups from checked tables."""
    places = {row["place_id"]: _pick(Place, row, kind=PlaceKind(row["kind"])) for row in _rows(tables["places"])}
    changes = [_pick(Change, row, kind=ChangeKind(row["kind"])) for row in _rows(tables["place_changes"])]
    claims = _claims(contract, tables)
    since = {
        claim.claim_id: PartialDate.parse(str(text))
        for claim in claims.values()
        if (text := next((cell for role in DATES if (cell := claim.cell(role))), None))
    }
    sources = {row["source_id"]: _pick(Source, row) for row in _rows(tables["sources"])}
    ties = [claim for claim in claims.values() if claim.fact is Fact.TIE]
    ends = {tie.claim_id: tie.sides for tie in ties if tie.sides}
    return Index(
        places=places,
        unit_ids=tuple(i for i, place in sorted(places.items()) if place.kind in ("region", "city_of_rank")),
        dated_names=_dated_names(tables["place_names"]),
        out_of=_grouped((change.predecessor_id, change) for change in changes),
        into=_grouped((change.successor_id, change) for change in changes),
        change_days=tuple(sorted({change.date for change in changes})),
        claims=claims,
        since=since,
        first_day=_first_days(claims, since, sources),
        repeated=_grouped((claim.repeats, claim.claim_id) for claim in claims.values() if claim.repeats),
        numbers=_grouped(_owners(claims.values())),
        tie_ids=tuple(tie.claim_id for tie in ties),
        tie_facts={tie.claim_id: _tie_facts(row, tie) for row, tie in enumerate(ties)},
        ends=ends,
        ties_at=_grouped((end, tie) for tie, both in ends.items() for end in both),
        pair_ties=frozenset(tie.claim_id for tie in ties if _joins_places(tie, claims)),
        figure_sides={
            claim.claim_id: claim.sides
            for claim in claims.values()
            if claim.fact is Fact.FIGURE and not claim.repeats and claim.sides
        },
        sources=sources,
        supports=_grouped((claim.source_id, claim.claim_id) for claim in claims.values()),
        conflicts=_grouped(
            (claim_id, row["conflict_id"])
            for row in _rows(tables["conflicts"])
            for claim_id in str(row["claims"] or "").split(";")
        ),
        parties=_grouped((row["claim_id"], _pick(Party, row)) for row in _rows_of(contract, tables, Role.PARTY)),
        speakers=_grouped(
            (row["claim_id"], _pick(Speaker, row, capacity=Capacity(row["capacity"])))
            for row in _rows_of(contract, tables, Role.SPEAKER)
        ),
        people={row["person_id"]: _person(row) for row in _rows(tables["people"])},
        translations={(r["table"], r["key"], r["field"], r["lang"]): r["text"] for r in _rows(tables["translations"])},
        themes=frozenset(
            theme
            for table in contract.of(Fact.TIE)
            for column in table.columns(Role.THEME)
            for theme in table.field(column).items
        ),
    )
