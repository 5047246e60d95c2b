"""Names of places of a file: each matched once, with the answers given and the questions left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from data.enums import PlaceKind
from data.imports.figures.figure import PlaceAnswer
from data.imports.files.model import column_letters
from data.imports.places.match_place import match_place
from data.imports.places.place_match import MatchKind, PlaceMatch
from data.imports.places.presence import Presence, presence
from data.imports.quantities.flow_words import is_foreign
from data.imports.reading import NameReading, Proposal
from data.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.imports.files.model import Grid
    from data.imports.import_state import ImportState
    from data.imports.places.place_match import Country
    from data.imports.quantities.periods import Period

YES: Final = "yes"
NO: Final = "no"
FOREIGN: Final = "place.foreign"
OTHER: Final = "other"
SKIP: Final = "skip"
_MOST_SPELLINGS: Final = 40
_REGION_FORMS: Final = ("{} область", "область {}", "{} облысы", "{} вобласць", "{} Region")
_REGION_WORDS: Final = re.compile(
    r"област(?:ь|и|ям|ей|ях)\b|облыс|вобласц|\bregions?\b|\boblasts?\b|регион|рэгі[её]н|өңір|аймақ", re.IGNORECASE
)
_LIKE_CODE: Final = re.compile(r"\d[\d.]*\d")
_PLAIN: Final = frozenset({"place.exact", "place.code"})
"""Reasons of matches of which there is nothing to say."""

_NO_NAME: Final = frozenset({"place.unknown", "place.code_unknown", "place.iso_unknown"})
"""Reasons of refusals of what is no name and no known code, and may be an id of this project."""

ALWAYS_ASKED: Final = frozenset({"BY-HM", "KZ-75", "turkistan"})
"""Cities of whose name a region is too, asked also below a heading of regions: Minsk, Almaty, Turkistan."""


def says_regions(text: str) -> bool:
    """Return whether a title or a heading says that places below it are regions."""
    return bool(_REGION_WORDS.search(text))


class PlaceBook:
    """Matches of names and codes of places, kept by what is written and the period of its figures."""

    def __init__(self, state: ImportState) -> None:
        self._state = state
        self._matches: dict[tuple[str, str, str, bool], PlaceMatch] = {}
        self._taken_before: dict[tuple[str, str], PlaceAnswer] = {}
        self._said: set[tuple[str, ...]] = set()
        self._spellings: set[str] = set()

    def is_place(self, text: str) -> bool:
        """Return whether a text is, or may be, the name or the code of a place."""
        return self._match(text, "", "", in_regions=False).kind is not MatchKind.REFUSE

    def named_in_full(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the regions that texts name in full, with the word for a region."""
        found: set[str] = set()
        for text in dict.fromkeys(texts):
            match = self._match(text, "", "", in_regions=False)
            if match.kind is MatchKind.AUTO and says_regions(text):
                found.update(match.place_ids)
        return frozenset(found)

    def began_later(self, text: str, period: Period | None) -> bool:
        """Return whether a place was not there yet in a period."""
        on = period.end if period is not None and period.is_whole else ""
        return self._match(text, on, "", in_regions=False).reason_code == "place.began_later"

    def answer(
        self,
        text: str,
        *,
        grid: Grid,
        row: int,
        col: int,
        period: Period | None = None,
        country: str = "",
        in_regions: bool = False,
        in_title: bool = False,
        column: str = "",
        beside: frozenset[str] = frozenset(),
    ) -> PlaceAnswer:
        """Return what a name is taken for, and note its question or fault.

        Parameters
        ----------
        text
            The name or code as written.
        grid, row, col
            Its cell.
        period
            The period of its figures.
        country
            BY or KZ where its column is of one country.
        in_regions
            Whether its column or title says that it is a region.
        in_title
            Whether it is a part of a title, in the case that the title needs.
        beside
            Regions that other rows of its column name in full: a bare name beside them is hardly one of them.
        column
            Name of its column, where cells of a text are called by it.
        """
        on = period.end if period is not None and period.is_whole else ""
        match = self._match(text, on, country, in_regions=in_regions)
        if in_regions and match.kind is MatchKind.CONFIRM and beside.intersection(match.place_ids):
            match = self._match(text, on, country, in_regions=False)
        if match.kind is not MatchKind.AUTO:
            given = self._state.answer(f"place:{text.strip()}")
            if given is not None and self._state.atlas.is_place(given) and self._is_there(given, on):
                return self._taken(given, text)
            if given == SKIP:
                self._state.skipped["place set aside"] += 1
                return PlaceAnswer(text=text, is_open=True)
        if in_title and match.kind is MatchKind.CONFIRM and match.reason_code == "place.inflected":
            return self._taken(match.place_ids[0], text)
        self._note_name(grid, row, text, match)
        return self._answered(match, text, (grid, row, col, column))

    def _is_there(self, place_id: str, on: str) -> bool:
        """Return whether a place that was answered was there in a period: one answer is for the rows of its time."""
        if not on:
            return True
        return presence(self._state.atlas, place_id, PartialDate.parse(on)) in (Presence.WHOLE, Presence.PART)

    def _answered(self, match: PlaceMatch, text: str, cell: tuple[Grid, int, int, str]) -> PlaceAnswer:
        grid, row, col, column = cell
        if match.kind is MatchKind.AUTO:
            if match.reason_code not in _PLAIN and (text, match.reason_code) not in self._said:
                self._said.add((text, match.reason_code))
                params = {**match.params, "place": match.place_ids[0]}
                self._state.find(match.reason_code, grid, row, col, column=column, is_error=False, params=params)
            return self._taken(match.place_ids[0], text)
        if match.kind is MatchKind.CONFIRM:
            return self._proposed(match, text, cell)
        if match.kind is MatchKind.REFUSE and (match.reason_code == FOREIGN or is_foreign(text)):
            return PlaceAnswer(place_id=match.params.get("place") or text, country=OTHER, text=text)
        is_code = bool(_LIKE_CODE.fullmatch(text.strip()))
        if match.kind is MatchKind.REFUSE or is_code:
            params = {**match.params, "places": "|".join(match.place_ids)}
            if (text, match.reason_code, f"{grid.name} {row}") not in self._said:
                self._said.add((text, match.reason_code, f"{grid.name} {row}"))
                self._state.find(match.reason_code, grid, row, col, column=column, params=params)
        if match.kind is MatchKind.ASK:
            self._ask(match, text, grid.cell_name(row, col), of_rows=is_code)
        return PlaceAnswer(text=text, is_open=True)

    def _proposed(self, match: PlaceMatch, text: str, cell: tuple[Grid, int, int, str]) -> PlaceAnswer:
        """Return a place that is proposed, with the one question of its column."""
        grid, row, col, _ = cell
        key = f"places:{column_letters(col)}" + (f"@{grid.name}" if self._state.has_many else "")
        given = self._state.answer(key) or self._state.answer(f"places:{column_letters(col)}")
        if given == YES:
            return self._taken(match.place_ids[0], text)
        if given is not None:
            self._ask(match, text, grid.cell_name(row, col), of_rows=True)
            return PlaceAnswer(text=text, is_open=True)
        doubt = self._state.doubt(key, "places.confirm", proposed=YES, column=column_letters(col))
        if len(doubt.proposals) < _MOST_SPELLINGS and text not in self._spellings:
            self._spellings.add(text)
            one = Proposal(value=YES, code=match.reason_code, params=match.params)
            each = Proposal(value=NO, code="layout.answer.ask_each")
            doubt.proposals = (*doubt.proposals[:-1], one, each)
        doubt.add(f"{text.strip()} → {match.place_ids[0]}")
        taken = self._taken(match.place_ids[0], text)
        return PlaceAnswer(place_id=taken.place_id, country=taken.country, is_proposed=True, text=text)

    def _ask(self, match: PlaceMatch, text: str, cell: str, *, of_rows: bool) -> None:
        doubt = self._state.doubt(
            f"place:{text.strip()}",
            match.reason_code,
            proposals=tuple(Proposal(value=i, code="place", params={"place": i}) for i in match.place_ids),
            of_rows=of_rows,
            params={**match.params, "places": "|".join(match.place_ids)},
        )
        doubt.add(cell)

    def _taken(self, place_id: str, text: str) -> PlaceAnswer:
        key = (place_id, text)
        if key not in self._taken_before:
            country = self._state.atlas.place(place_id).country
            self._taken_before[key] = PlaceAnswer(place_id=place_id, country=country, text=text)
        return self._taken_before[key]

    def _note_name(self, grid: Grid, row: int, text: str, match: PlaceMatch) -> None:
        if text not in self._state.names:
            line = grid.lines[row] if grid.lines is not None and row < len(grid.lines) else row + 1
            self._state.names[text] = NameReading(
                sheet=grid.name, row=line, as_written=text, places=match.place_ids, how=match.kind.value
            )

    def _match(self, text: str, on: str, country: str, *, in_regions: bool) -> PlaceMatch:
        key = (text, on, country, in_regions)
        if key not in self._matches:
            day = PartialDate.parse(on) if on else None
            side: Country | None = "BY" if country == "BY" else "KZ" if country == "KZ" else None
            found = match_place(text, atlas=self._state.atlas, on=day, country=side)
            if found.reason_code in _NO_NAME and self._state.atlas.is_place(text.strip()):
                found = PlaceMatch(kind=MatchKind.AUTO, place_ids=(text.strip(),))
            self._matches[key] = self._as_region(text, found, day, side) if in_regions else found
        return self._matches[key]

    def _as_region(self, text: str, found: PlaceMatch, on: PartialDate | None, country: Country | None) -> PlaceMatch:
        """Return the match of a name below a heading of regions: an adjective is a region there."""
        places = [self._state.atlas.place(i) for i in found.place_ids]
        if found.kind is MatchKind.ASK:
            regions = [place for place in places if place.kind is PlaceKind.REGION]
            if len(regions) == 1 and not any(place.place_id in ALWAYS_ASKED for place in places):
                return PlaceMatch(
                    kind=MatchKind.CONFIRM,
                    place_ids=(regions[0].place_id,),
                    reason_code=found.reason_code,
                    params=found.params,
                )
            return found
        if found.kind is not MatchKind.CONFIRM:
            return found
        for form in _REGION_FORMS:
            match = match_place(form.format(text.strip()), atlas=self._state.atlas, on=on, country=country)
            if match.kind is MatchKind.AUTO and match.place_ids == found.place_ids:
                return match
        return found
