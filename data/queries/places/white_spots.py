"""White spots: what the source states of every pair of first-level units on a day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from data.atlas.atlas import COUNTRIES
from data.atlas.derived import derived
from data.atlas.tie_filter import NO_FILTER
from data.enums import AgreementKind, AgreementLevel, Lang, Order, Status, TieKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date

    from data.atlas.atlas import Atlas


class Knowledge(StrEnum):
    """What the source says of a pair, the strongest first."""

    SIGNED = "signed"
    UNDATED = "undated"
    MEMORANDUM = "memorandum"
    INTENT = "intent"
    BELOW = "below"
    NONE = "none"


COUNTED: Final = "count-regional-agreements-2021"
"""The figure that says of how many agreements of regions the book speaks."""

RANK: Final[Mapping[Knowledge, int]] = {state: rank for rank, state in enumerate(Knowledge)}
AGREED: Final = frozenset({Knowledge.SIGNED, Knowledge.UNDATED})

_DONE: Final = frozenset({Status.SIGNED, Status.IN_FORCE, Status.OPERATING, Status.COMPLETED, Status.CLOSED})
_DEEDS: Final = frozenset({
    TieKind.PARTNERSHIP, TieKind.PROJECT, TieKind.TRIAL, TieKind.TRADE, TieKind.UNIVERSITY, TieKind.DIASPORA,
})  # fmt: skip
_LOWER_LEVELS: Final = frozenset({AgreementLevel.INSTITUTION, AgreementLevel.COMPANY})
# Letters that follow each other in the alphabets of all four languages; code points put several of them last.
_ALPHABET: Final = "аәбвгғдеёжзіийкқлмнңоөпрстуўұүфхһцчшщъыьэюя"


@dataclass(frozen=True, slots=True)
class Cell:
    """What the source says of a pair.

    Attributes
    ----------
    claim_ids
        The ties behind it, the strongest first.
    by_territory
        Whether the strongest of them was made by a territory that has changed since, or had not changed yet.
    named
        Whether any of them names the two territories as they are that day.
    """

    by_id: str
    kz_id: str
    state: Knowledge
    claim_ids: tuple[str, ...] = ()
    by_territory: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class WhiteSpots:
    """Every pair of units of a day, Belarus first.

    Attributes
    ----------
    by_ids, kz_ids
        The units, from west to east.
    cells
        What is said of each pair, also where it is nothing.
    named
        The pairs of places, cities included, with an agreement of their own: `Atlas.pairs`.
    """

    on: date
    by_ids: tuple[str, ...]
    kz_ids: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    named: tuple[tuple[str, str], ...]

    def counts(self) -> dict[Knowledge, int]:
        """Return how many cells are in each state by ties of their own, the strongest first; see `carried`."""
        found = Counter(cell.state for cell in self.cells.values() if not cell.by_territory)
        return {state: found[state] for state in Knowledge}

    @property
    def carried(self) -> int:
        """How many cells have what is said of them by territory alone."""
        return sum(cell.by_territory for cell in self.cells.values())

    def known(self, unit_id: str) -> int:
        """Return with how many units of the other country the source names anything for a unit itself."""
        return sum(unit_id in pair and cell.named for pair, cell in self.cells.items())

    def agreed(self, unit_id: str) -> int:
        """Return with how many units of the other country a unit itself has a signed or working agreement."""
        return sum(
            unit_id in pair and cell.state in AGREED and not cell.by_territory for pair, cell in self.cells.items()
        )


@derived(maxsize=64)
def white_spots(
    atlas: Atlas,
    *,
    on: date,
    kinds: AbstractSet[str] = NO_FILTER,
    statuses: AbstractSet[str] = NO_FILTER,
    themes: AbstractSet[str] = NO_FILTER,
) -> WhiteSpots:
    """
    Return what the source says of every pair of units of a day.

    Parameters
    ----------
    atlas
        The facts.
    on
        The day; ties that began, or undated are first stated, later are left out.
    kinds, statuses, themes
        Which ties count; empty sets count all. They must be frozen.
    """
    units = sorted(atlas.units(on), key=lambda unit: (atlas.place(unit).lon or 0.0, unit))
    by_ids, kz_ids = (tuple(i for i in units if atlas.place(i).country == country) for country in ("BY", "KZ"))
    found: dict[tuple[str, str], list[tuple[Knowledge, str, bool]]] = {}
    for tie_id in map(str, atlas.ties(on=on, kinds=kinds, statuses=statuses, themes=themes).index):
        by_end, kz_end = atlas.index.ends[tie_id]
        if COUNTRIES.isdisjoint((by_end, kz_end)):
            by_territory = atlas.resolve(by_end, on).by_territory or atlas.resolve(kz_end, on).by_territory
            for by_id, by_own in _units_of(atlas, by_end, on):
                for kz_id, kz_own in _units_of(atlas, kz_end, on):
                    state = knowledge(atlas, tie_id) if by_own and kz_own else Knowledge.BELOW
                    found.setdefault((by_id, kz_id), []).append((state, tie_id, by_territory))
    cells = {(b, k): _cell(atlas, b, k, found.get((b, k), [])) for b in by_ids for k in kz_ids}
    return WhiteSpots(on, by_ids, kz_ids, cells, atlas.pairs(on))


def ordered(
    atlas: Atlas, white_spots: WhiteSpots, *, by: Order, lang: Lang = Lang.EN
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the rows and the columns of the white spots in an order; more agreements come first of equal counts."""
    if by is Order.GEOGRAPHY:
        return white_spots.by_ids, white_spots.kz_ids
    if by is Order.NAME:
        rows, columns = (
            sorted(ids, key=lambda i: name_key(atlas.place_name(i, lang=lang, on=white_spots.on)))
            for ids in (white_spots.by_ids, white_spots.kz_ids)
        )
    else:
        rows, columns = (
            sorted(ids, key=lambda i: (-white_spots.known(i), -white_spots.agreed(i)))
            for ids in (white_spots.by_ids, white_spots.kz_ids)
        )
    return tuple(rows), tuple(columns)


def name_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return what sorts names as a reader of any of the four languages expects."""
    return tuple((_ALPHABET.find(letter), letter) for letter in name.casefold())


def knowledge(atlas: Atlas, tie_id: str) -> Knowledge:
    """
    Return what a tie between two places says of them.

    A company's or an institution's document, and anything done rather than agreed, is not the places' own: it counts
    as a tie below. A visit, an interest, a plan or an understanding that no document follows is an intent.
    """
    tie = atlas.claim(tie_id)
    if tie.row["inferred"]:
        return Knowledge.BELOW
    if tie_id in atlas.index.pair_ties:
        return Knowledge.SIGNED if atlas.since(tie_id) else Knowledge.UNDATED
    if agreement_id := tie.row["agreement_id"]:
        agreement = atlas.claim(str(agreement_id))
        if agreement.row["level"] in _LOWER_LEVELS:
            return Knowledge.BELOW
        if agreement.row["kind"] == AgreementKind.MEMORANDUM and agreement.status in _DONE:
            return Knowledge.MEMORANDUM
    return Knowledge.BELOW if tie.row["kind"] in _DEEDS and tie.status in _DONE else Knowledge.INTENT


def _units_of(atlas: Atlas, place_id: str, on: date) -> tuple[tuple[str, bool], ...]:
    """Return the units of a place on a day, each with whether it is the unit itself or lies within it."""
    units = atlas.units(on)
    found = []
    for there in atlas.resolve(place_id, on).place_ids:
        unit = next((i for i in (there, *atlas.ancestors(there, on)) if i in units), None)
        if unit:
            found.append((unit, unit == there))
    return tuple(found)


def _cell(atlas: Atlas, by_id: str, kz_id: str, found: list[tuple[Knowledge, str, bool]]) -> Cell:
    def key(entry: tuple[Knowledge, str, bool]) -> tuple[int, str, str]:
        since = atlas.since(entry[1])
        return RANK[entry[0]], since.text if since else "9999", entry[1]

    if not found:
        return Cell(by_id, kz_id, Knowledge.NONE)
    found = sorted(found, key=key)
    state, _, by_territory = found[0]
    named = not all(carried for _, _, carried in found)
    return Cell(by_id, kz_id, state, tuple(tie_id for _, tie_id, _ in found), by_territory, named)
