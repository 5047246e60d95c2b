"""Atlas: all tables loaded, checked and indexed once, with questions about places, ties, figures and claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from data.atlas import succession
from data.atlas.derived import Derived
from data.atlas.index import Index, build_index, keyed
from data.atlas.tie_filter import NO_FILTER, TieFilter
from data.checks.check import check_package
from data.enums import Fact, Lang, PlaceKind
from data.errors import TableError, UnknownClaimError, UnknownSourceError
from data.model import Change, Claim, PartialDate, Resolution
from data.package.reader import FOLDER, read_package
from data.package.roles import ENDS, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date
    from pathlib import Path

    import pandas as pd

    from data.atlas.layer_facts import LayerFacts
    from data.model import DatedName, Party, Place, Source, Speaker
    from data.package.changes import Changes
    from data.package.contract import Contract

UNIT_KINDS: Final = frozenset({PlaceKind.REGION, PlaceKind.CITY_OF_RANK})
COUNTRIES: Final = frozenset({"BY", "KZ"})


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Atlas:
    """Everything that is known, never changed after it is loaded.

    Attributes
    ----------
    tables
        The tables by name, indexed by their primary key where it is one column; see `data.package.Package.frames`.
    version
        Version of the data.
    content_hash
        SHA-256 of the contract, all tables and the changelog; atlases of one hash are equal.
    contract
        What the tables keep to.
    changes
        The versions of the data, newest first, each with what changed in it.
    layer
        Whose facts they are where they are not the book's: those of a layer.
    derived
        What was computed from this atlas; see `data.atlas.derived`.
    """

    tables: Mapping[str, pd.DataFrame]
    version: str
    content_hash: str
    index: Index
    contract: Contract
    changes: Changes
    layer: LayerFacts | None = None
    derived: Derived = field(default_factory=Derived, repr=False)

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Atlas:
        """Read, check and index the tables.

        Raises
        ------
        data.errors.TableError
            If anything in them is wrong, with every issue.
        data.errors.ContractError
            If the contract cannot be read.
        """
        package, issues = read_package(folder)
        issues = issues or check_package(package)
        if issues:
            raise TableError(issues)
        tables = {name: keyed(package.contract.table(name), frame) for name, frame in package.frames.items()}
        index = build_index(package.contract, tables)
        return cls(tables, package.contract.version, package.digest, index, package.contract, package.changes)

    def __hash__(self) -> int:
        return hash(self.content_hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Atlas) and other.content_hash == self.content_hash

    # places and their times

    def place(self, place_id: str) -> Place:
        """Return a place; raise `UnknownPlaceError` where there is none."""
        return self.index.place(place_id)

    def is_place(self, id_: str) -> bool:
        """Return whether an id is a place's."""
        return id_ in self.index.places

    def dated_names(self, place_id: str, *, lang: Lang) -> tuple[DatedName, ...]:
        """Return the former official names of a place in a language, with the days they held."""
        return self.index.dated_names.get((place_id, lang.value), ())

    def place_name(self, place_id: str, *, lang: Lang, on: date) -> str:
        """Return a place's name on a day: the official one of that day, English where a language has none."""
        for name in self.dated_names(place_id, lang=lang):
            if (name.first is None or name.first <= on) and (name.last is None or on <= name.last):
                return name.text
        place = self.place(place_id)
        return {Lang.EN: place.name_en, Lang.RU: place.name_ru, Lang.BE: place.name_be, Lang.KK: place.name_kk}[
            lang
        ] or place.name_en

    def short_names(self, place_id: str, *, lang: Lang) -> tuple[str, ...]:
        """Return the shorter forms of a region's name in a language, the longest first; none of another place."""
        place = self.place(place_id)
        return self.items(
            {Lang.EN: place.short_en, Lang.RU: place.short_ru, Lang.BE: place.short_be, Lang.KK: place.short_kk}[lang]
        )

    def exists(self, place_id: str, on: date) -> bool:
        """Return whether a territory exists in this form on a day."""
        return succession.exists(self.index, place_id, on)

    def units(self, on: date) -> tuple[str, ...]:
        """Return the first-level units of both countries on a day; before 1997-05-03 those of 1997."""
        return tuple(i for i in self.index.unit_ids if self.exists(i, max(on, self.index.first_known)))

    def changes_into(self, place_id: str) -> tuple[Change, ...]:
        """Return the changes by which a place came to be."""
        return self.index.into.get(place_id, ())

    def changes_out_of(self, place_id: str) -> tuple[Change, ...]:
        """Return the changes by which a place ended."""
        return self.index.out_of.get(place_id, ())

    def resolve(self, place_id: str, on: date) -> Resolution:
        """Return which places have a place's territory on a day.

        The place itself where it exists; on a later day its successors, on an earlier one its predecessors, as far
        as the table ``place_changes`` leads. A city that was raised in rank is its own predecessor, not the region
        it was taken from.
        """
        return succession.resolve(self.index, place_id, on)

    def parent(self, place_id: str, on: date) -> str | None:
        """Return the place that a place lies in on a day."""
        return succession.parent(self.index, place_id, on)

    def ancestors(self, place_id: str, on: date) -> tuple[str, ...]:
        """Return the places a place lies in on a day, nearest first."""
        return succession.ancestors(self.index, place_id, on)

    # ties

    def since(self, claim_id: str) -> PartialDate | None:
        """Return when a claim's fact began, as far as it is dated."""
        return self.index.since.get(claim_id)

    def first_day(self, claim_id: str) -> date:
        """Return the day from which a claim is shown: its date, or undated the year in which it is first stated."""
        return self.index.first_day[claim_id]

    def ties(
        self,
        *,
        on: date | None = None,
        kinds: AbstractSet[str] = NO_FILTER,
        statuses: AbstractSet[str] = NO_FILTER,
        themes: AbstractSet[str] = NO_FILTER,
        repeats: bool = False,
    ) -> pd.DataFrame:
        """Return the ties of a day that pass the filters.

        Parameters
        ----------
        on
            The day; ties that began, or undated are first stated, later are left out. None for all.
        kinds, statuses, themes
            What to keep; empty keeps all.
        repeats
            Whether later statements of the same tie are returned too.
        """
        kept = TieFilter(on=on, kinds=kinds, statuses=statuses, themes=themes, repeats=repeats)
        return self._select(self.index.tie_ids, kept)

    def ties_of(
        self,
        place_id: str,
        *,
        on: date,
        below: bool = False,
        kinds: AbstractSet[str] = NO_FILTER,
        statuses: AbstractSet[str] = NO_FILTER,
        themes: AbstractSet[str] = NO_FILTER,
    ) -> pd.DataFrame:
        """Return the ties of a day that end at a place, or at a place that has its territory that day.

        Where several successors share it, a tie of one of them alone is no tie of the whole: it counts as below.

        Parameters
        ----------
        place_id
            The place.
        on
            The day.
        below
            Whether ties of the places that lie in it are returned too.
        kinds, statuses, themes
            What to keep; empty keeps all.
        """
        here = frozenset(self.resolve(place_id, on).place_ids)
        ends = [end for end in self.index.ties_at if succession.lies_in(self.index, end, here, on, below=below)]
        found = dict.fromkeys(tie for end in ends for tie in self.index.ties_at[end])
        return self._select(sorted(found), TieFilter(on=on, kinds=kinds, statuses=statuses, themes=themes))

    def is_between_places(self, claim_id: str) -> bool:
        """Return whether a claim is a tie of two places below the country."""
        return claim_id in self.index.ends and COUNTRIES.isdisjoint(self.index.ends[claim_id])

    def between_places(self, ties: pd.DataFrame) -> pd.DataFrame:
        """Return the ties that join two places below the country, leaving out those with a whole country."""
        return ties.loc[[self.is_between_places(str(tie)) for tie in ties.index]]

    def _select(self, tie_ids: Iterable[str], kept: TieFilter) -> pd.DataFrame:
        # By number: a list of labels takes pandas ten times as long, and a panel asks dozens of times.
        return self.tables["ties"].take(kept.rows(self.index, tie_ids))

    def partners(
        self,
        place_id: str,
        *,
        on: date,
        kinds: AbstractSet[str] = NO_FILTER,
        statuses: AbstractSet[str] = NO_FILTER,
        themes: AbstractSet[str] = NO_FILTER,
    ) -> tuple[str, ...]:
        """Return the other ends of a place's own ties, as the territories of the day; countries are no partners."""
        ties = self.ties_of(place_id, on=on, kinds=kinds, statuses=statuses, themes=themes)
        return succession.other_ends(self.index, place_id, map(str, ties.index), on, without=COUNTRIES)

    def pairs(self, on: date) -> tuple[tuple[str, str], ...]:
        """Return the pairs of places below the country with a signed or working agreement of their own on a day."""
        ends = (self.index.ends[tie] for tie in self.ties(on=on).index if tie in self.index.pair_ties)
        return tuple(sorted({pair for pair in ends if not COUNTRIES.intersection(pair)}))

    # figures, claims and sources

    def figures_of(self, place_id: str, *, on: date) -> pd.DataFrame:
        """Return the first statements of figures of a place or what its territory was or became, the latest first."""
        found = sorted(succession.figures_at(self.index, place_id, on))
        found.sort(key=lambda figure: str(self.index.claims[figure].row["period_start"] or ""), reverse=True)
        return self.tables["trade"].reindex(found)

    def claim(self, claim_id: str) -> Claim:
        """Return a claim of any table; raise `UnknownClaimError` where there is none."""
        if claim_id not in self.index.claims:
            raise UnknownClaimError(claim_id)
        return self.index.claims[claim_id]

    def until(self, claim_id: str) -> PartialDate | None:
        """Return when a claim's fact ended, or until when what was agreed is valid, as far as that is stated."""
        text = next((cell for role in ENDS if (cell := self.claim(claim_id).cell(role))), None)
        return PartialDate.parse(str(text)) if text else None

    def title(self, claim_id: str, lang: Lang) -> str:
        """Return what a claim is called in a language, nothing where its table has no titles; see `Role.TITLE`."""
        claim = self.claim(claim_id)
        column = claim.columns.get(Role.TITLE)
        return self.text(claim.table, claim_id, column, lang) if column else ""

    def sides(self, claim_id: str) -> tuple[str, str] | None:
        """Return the Belarusian and the Kazakh side of a tie or a figure, places or organisations; None for others."""
        return self.claim(claim_id).sides

    def places_of(self, claim_id: str) -> tuple[str, ...]:
        """Return the places that a claim states as where it is or as what it is about; sides and venues are not."""
        cells = map(self.claim(claim_id).cell, (Role.PLACE, Role.ABOUT_PLACE))
        return tuple(place for cell in cells for place in self.items(cell))

    def numbers_of(self, claim_id: str) -> tuple[str, ...]:
        """Return the figures that belong to an agreement, a venture or an event; see `Role.BELONGS_TO`."""
        return self.index.numbers.get(claim_id, ())

    def document_of(self, claim_id: str) -> str | None:
        """Return the agreement that a claim is or rests on, None where there is none."""
        claim = self.claim(claim_id)
        document = claim_id if claim.fact is Fact.AGREEMENT else claim.cell(Role.DOCUMENT)
        return str(document) if document else None

    def name(self, id_: str, lang: Lang, *, on: date) -> str:
        """Return the name of a place on a day, of an organisation or of a person."""
        if self.is_place(id_):
            return self.place_name(id_, lang=lang, on=on)
        return self.text("people" if id_ in self.index.people else "organisations", id_, "name", lang)

    def also_stated(self, claim_id: str) -> tuple[str, ...]:
        """Return the later statements of a claim."""
        return self.index.repeated.get(claim_id, ())

    def source(self, source_id: str) -> Source:
        """Return a source; raise `UnknownSourceError` where there is none."""
        try:
            return self.index.sources[source_id]
        except KeyError:
            raise UnknownSourceError(source_id) from None

    def claims_of_source(self, source_id: str) -> tuple[str, ...]:
        """Return the claims that rest on a source."""
        return self.index.supports.get(source_id, ())

    def conflicts_of(self, claim_id: str) -> tuple[str, ...]:
        """Return the conflicts a claim is part of."""
        return self.index.conflicts.get(claim_id, ())

    def parties(self, claim_id: str) -> tuple[Party, ...]:
        """Return the parties of an agreement, a venture or an event, or the organisations of a tie, in order."""
        return self.index.parties.get(claim_id, ())

    def speakers(self, claim_id: str) -> tuple[Speaker, ...]:
        """Return who says what a statement states, in order; none where it is quoted without a speaker."""
        return self.index.speakers.get(claim_id, ())

    def party_name(self, party: Party, lang: Lang, *, on: date) -> str:
        """Return the name of a party or a speaker on a day, or the words for whom the source does not name."""
        if party.id:
            return self.name(party.id, lang, on=on)
        return party.unnamed(lang)

    def items(self, cell: object) -> tuple[str, ...]:
        """Return the items of a list cell."""
        return tuple(str(cell).split(";")) if cell else ()

    def act(self, change: Change, lang: Lang) -> str:
        """Return the legal act of a change in a language, English where none, nothing where unknown."""
        english = change.act or ""
        return self.index.translations.get(("place_changes", english, "act", lang.value), english)

    def described(self, english: str, lang: Lang, *, table: str = "datapackage") -> str:
        """Return a text of the contract, or with ``table="changelog"`` of the changes, in a language."""
        return self.index.translations.get((table, english, "description", lang.value), english)

    def text(self, table: str, key: str, field: str, lang: Lang) -> str:
        """Return a text of a row in a language: its own column, else its translation, else English, else nothing."""
        return self.index.text(self.tables[table], table, key, field, lang)
