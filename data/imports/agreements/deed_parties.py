"""Parties of agreements, events and ventures: several in one cell, places, their authorities and organisations."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from data.imports.agreements.deed_words import value_of
from data.imports.agreements.party_organisations import PartyOrganisation, known_organisation, new_organisation
from data.imports.places.match_place import match_place
from data.imports.places.name_index import RANKS, name_index
from data.imports.places.place_match import MatchKind, PlaceMatch
from data.imports.places.written_name import Rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from data.atlas.atlas import Atlas
    from data.imports.places.place_match import Country
    from data.layer_rows import LayerRow, Origin
    from data.model import PartialDate

_SPLIT: Final = re.compile(r"\s*[;\n|]\s*|\s+/\s+")
_FINER: Final = re.compile(r"\s*/\s*|\s+[-–—]\s+|\s*,\s+|\s+(?:и|і|and|және|мен|пен|бен)\s+", re.IGNORECASE)
_MASCULINE: Final = re.compile(r"^(\w+[сц]к)(?:ий|і)$")
_NUMBERED: Final = re.compile(r"^\d+[.)]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedParty:
    """A party as it is written, and who it is.

    Attributes
    ----------
    text
        As it is written.
    side
        ``by``, ``kz`` or ``other``; nothing while that is not known.
    match
        The place it is matched with; None of an organisation.
    organisation
        The organisation; None of a place.
    """

    text: str
    side: str = ""
    match: PlaceMatch | None = None
    organisation: PartyOrganisation | None = None

    @property
    def place_id(self) -> str | None:
        """The place that is taken or proposed as the party itself."""
        return self.match.proposed if self.match else None

    @property
    def is_open(self) -> bool:
        """Whether a question must be answered before it is a party."""
        if self.organisation:
            return not self.side
        return self.match is not None and self.match.kind is MatchKind.ASK


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyReader:
    """What parties are read with.

    Attributes
    ----------
    answers
        Answers by key: ``place:TEXT`` is a place, ``side:TEXT`` is ``by`` or ``kz``.
    """

    atlas: Atlas
    kept: tuple[LayerRow, ...]
    answers: Mapping[str, str]

    def read(
        self, cell: str, *, on: PartialDate | None, country: Country | None, title: str, origin: Origin
    ) -> tuple[DeedParty, ...]:
        """Return the parties of a cell.

        Parameters
        ----------
        cell
            One party, or several one below the other, or with signs or words between them.
        on
            When: places are those of that time.
        country
            The country of the column; None where it has parties of both.
        title
            Of the deed: it may say that cities are its parties.
        origin
            Of the cell.
        """
        found = []
        for part in filter(None, (_NUMBERED.sub("", part.strip()) for part in _SPLIT.split(cell))):
            whole = self._party(part, on, country, title, origin)
            found += [whole] if _is_known(whole) else self._finer(part, on, country, title, origin) or [whole]
        return tuple(found)

    def _finer(
        self, part: str, on: PartialDate | None, country: Country | None, title: str, origin: Origin
    ) -> list[DeedParty]:
        """Return the parties of a text with other signs between them; none where one of them is nobody."""
        pieces = [piece for piece in _FINER.split(part) if piece.strip()]
        if len(pieces) < 2:
            return []
        found = [self._party(piece, on, country, title, origin) for piece in pieces]
        return found if all(map(_is_known, found)) else []

    def _party(
        self, text: str, on: PartialDate | None, country: Country | None, title: str, origin: Origin
    ) -> DeedParty:
        if f"place:{text}" in self.answers:
            return self._answered(text, self.answers[f"place:{text}"])
        if known := known_organisation(text, atlas=self.atlas, kept=self.kept):
            return self._of_organisation(text, known)
        match = match_place(text, atlas=self.atlas, on=on, country=country)
        match = self._hinted(match, title) if match.kind is MatchKind.ASK else match
        is_place = match.kind is not MatchKind.REFUSE or match.reason_code == "place.foreign"
        place = match if is_place else self._authority(text, on, country)
        if place:
            return self._of_place(text, place)
        new = None
        if match.reason_code in ("place.unknown", "place.several"):
            new = new_organisation(text, country=country or "", origin=origin)
        is_one = new is not None and not (new.is_doubtful and match.reason_code == "place.several")
        return self._of_organisation(text, new) if new and is_one else DeedParty(text=text, match=match)

    def _answered(self, text: str, answer: str) -> DeedParty:
        """Return the party that was answered; an answer that is no place is refused by name."""
        if self.atlas.is_place(answer):
            params = {"text": text, "place": answer}
            return self._of_place(text, PlaceMatch(kind=MatchKind.AUTO, place_ids=(answer,), params=params))
        params = {"text": text, "answer": answer}
        refused = PlaceMatch(kind=MatchKind.REFUSE, reason_code="place.answer_unknown", params=params)
        return DeedParty(text=text, match=refused)

    def _of_place(self, text: str, match: PlaceMatch) -> DeedParty:
        if match.reason_code == "place.foreign":
            place_id = match.params["place"].split("|")[0]
            taken = PlaceMatch(kind=MatchKind.AUTO, place_ids=(place_id,), params={"text": text, "place": place_id})
            return DeedParty(text=text, side="other", match=taken)
        countries = {self.atlas.place(i).country for i in match.place_ids}
        side = countries.pop().lower() if len(countries) == 1 else ""
        return DeedParty(text=text, side=side if side in ("by", "kz") else "other" if side else "", match=match)

    def _of_organisation(self, text: str, known: PartyOrganisation) -> DeedParty:
        side = self.answers.get(f"side:{text}", known.country.lower())
        if known.row and side and not known.country:
            row = replace(known.row, cells={**known.row.cells, "country": side.upper()})
            known = replace(known, country=side.upper(), row=row)
        return DeedParty(text=text, side=side if side in ("", "by", "kz") else "other", organisation=known)

    def _hinted(self, match: PlaceMatch, title: str) -> PlaceMatch:
        """Return what is proposed for a name of a city and a region, where the title says which of them signed."""
        if match.reason_code != "place.ambiguous":
            return match
        hint = value_of("hint", title)
        ids = [i for i in match.place_ids if RANKS[self.atlas.place(i).kind].value == hint]
        if len(ids) != 1:
            return match
        params = {"text": match.params["text"], "place": ids[0]}
        reason = "place.city_by_title" if hint == Rank.CITY else "place.by_title"
        return PlaceMatch(kind=MatchKind.CONFIRM, place_ids=(ids[0],), reason_code=reason, params=params)

    def _authority(self, text: str, on: PartialDate | None, country: Country | None) -> PlaceMatch | None:
        """Return the place whose authority signs for it: it is the place that is a party, as in the book."""
        rank = value_of("authority", text)
        if rank is None:
            return None
        for tried in _without_authority(text, rank):
            match = match_place(tried, atlas=self.atlas, on=on, country=country)
            if match.kind is MatchKind.REFUSE:
                continue
            if match.kind is MatchKind.ASK:
                return replace(match, params={**match.params, "text": text})
            place_id = match.place_ids[0]
            if rank == Rank.CITY and RANKS[self.atlas.place(place_id).kind] is Rank.REGION:
                seats = [city for city, of in name_index(self.atlas).namesakes.items() if place_id in of]
                if len(seats) != 1:
                    continue
                place_id = seats[0]
            params = {"text": text, "place": place_id}
            return PlaceMatch(
                kind=MatchKind.CONFIRM, place_ids=(place_id,), reason_code="place.authority", params=params
            )
        return None


def _is_known(party: DeedParty) -> bool:
    return party.organisation is not None or (party.match is not None and party.match.kind is not MatchKind.REFUSE)


_AUTHORITY_WORDS: Final = re.compile(
    r"(?:правительств|урад|үкімет|government|облисполком|аблвыканкам|горисполком|гарвыканкам|райисполком|райвыканкам|"
    r"областн|городск|районн|абласн|гарадск|ра[её]нн|исполнительн|выканаўч|комитет|камітэт|executive|committee|oblast|"
    r"regional|city|district|акимат|акімат|әкімді|администраци|адміністрацы|әкімшіліг|исполком|akimat|administration|"
    r"маслихат|мәслихат)\w*|\bof\b",
    re.IGNORECASE,
)


def _without_authority(text: str, rank: str) -> Iterator[str]:
    """Yield what remains of the name of an authority, and the region that an adjective of it is of."""
    rest = " ".join(_AUTHORITY_WORDS.sub(" ", text).split())
    if adjective := _MASCULINE.fullmatch(rest):
        if rank == Rank.DISTRICT:
            yield f"{rest} район"
        else:
            yield f"{adjective[1]}ая область"
            yield f"{adjective[1]}ая вобласць"
    elif rest:
        yield rest
