"""Sides of a figure: the Belarusian and the Kazakh place, of its row, its column, its partner and its titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.imports.places.match_place import match_place
from data.imports.places.place_match import MatchKind
from data.imports.quantities.flow_words import OTHER_SIDE, is_foreign
from data.imports.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.imports.figures.country_evidence import Evidence
    from data.imports.figures.figure import Figure
    from data.imports.import_state import ImportState

_BOTH: Final = "BY-KZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The two sides of a figure.

    Attributes
    ----------
    by_id, kz_id
        The places; empty where one is not known yet.
    is_open
        Whether a question that has no proposal must be answered first.
    is_proposed
        Whether a side is proposed, and another one may be answered.
    aside
        Why the figure is set aside; empty where it is not.
    doubts
        Keys of the questions it waits for.
    same_country
        Whether two places of one country are given for it.
    """

    by_id: str = ""
    kz_id: str = ""
    is_open: bool = False
    is_proposed: bool = False
    aside: str = ""
    doubts: tuple[str, ...] = ()
    same_country: bool = False


class SideFinder:
    """Finder of the sides of figures, each combination of places once."""

    def __init__(self, state: ImportState) -> None:
        self._state = state
        self._found: dict[object, Sides] = {}
        self._partners: dict[str, str] = {}

    def find(self, figure: Figure, evidence: Evidence) -> Sides:
        """Return the sides of a figure."""
        key = (figure.places, figure.partner, figure.owner, figure.countries, id(evidence))
        if key not in self._found:
            self._found[key] = self._find(figure, evidence)
        return self._found[key]

    def _find(self, figure: Figure, evidence: Evidence) -> Sides:
        ids: dict[str, str] = {}
        if aside := _aside(figure):
            return Sides(aside=aside)
        for place in figure.places:
            known = ids.get(place.country)
            if place.place_id and known and known != place.place_id and place.place_id not in OTHER_SIDE:
                if known not in OTHER_SIDE:
                    return Sides(same_country=True, is_open=True)
                ids[place.country] = place.place_id
            elif place.place_id and not known:
                ids[place.country] = place.place_id
        is_open = any(place.is_open for place in figure.places)
        is_proposed = any(place.is_proposed for place in figure.places)
        if figure.partner:
            partner = self._partner(figure.partner)
            if not partner:
                return Sides(aside=f"partner {figure.partner}")
            ids.setdefault(partner, partner)
            if figure.owner in OTHER_SIDE:
                ids.setdefault(figure.owner, figure.owner)
            elif figure.owner and is_foreign(figure.owner):
                return Sides(aside=f"reporter {figure.owner}")
        if is_open:
            return Sides(is_open=True)
        return self._completed(ids, figure, evidence, is_proposed=is_proposed)

    def _partner(self, text: str) -> str:
        """Return the country of a partner; empty where it is none of the two."""
        if text not in self._partners:
            match = match_place(text, atlas=self._state.atlas, on=None, country=None)
            sure = match.kind in (MatchKind.AUTO, MatchKind.CONFIRM) and match.place_ids
            country = self._state.atlas.place(match.place_ids[0]).country if sure else ""
            self._partners[text] = country if country in OTHER_SIDE else ""
        return self._partners[text]

    def _completed(self, ids: Mapping[str, str], figure: Figure, evidence: Evidence, *, is_proposed: bool) -> Sides:
        """Return the sides, the missing one by what the titles say, or by a question."""
        named = evidence.countries | set(figure.countries)
        sides = {**{country: country for country in named if country not in ids}, **ids}
        doubts: tuple[str, ...] = ()
        if len(sides) == 1:
            (only,) = sides
            given = self._state.answer("partner")
            other = OTHER_SIDE[only]
            if given == other:
                sides[other] = other
            elif given is not None:
                return Sides(aside=f"partner {given}")
            else:
                self._ask_partner(other, evidence)
                doubts = ("partner",)
                if evidence.is_foreign:
                    return Sides(is_open=True, doubts=doubts)
                sides[other] = other
                is_proposed = True
        elif not sides:
            if self._state.answer("partner") != _BOTH:
                self._state.doubt(
                    "partner",
                    "layout.sides_unknown",
                    proposals=(Proposal(value=_BOTH, code="layout.answer.both_countries"),),
                )
                return Sides(is_open=True, doubts=("partner",))
            sides = {"BY": "BY", "KZ": "KZ"}
        return Sides(by_id=sides["BY"], kz_id=sides["KZ"], is_proposed=is_proposed, doubts=doubts)

    def _ask_partner(self, other: str, evidence: Evidence) -> None:
        self._state.doubt(
            "partner",
            "layout.partner_unknown",
            proposals=(Proposal(value=other, code="place", params={"place": other}),),
            proposed=None if evidence.is_foreign else other,
            place=other,
        )


def _aside(figure: Figure) -> str:
    """Return why a figure is of no trade between the two: another country, or one of them with itself."""
    for place in figure.places:
        if place.place_id and place.country not in OTHER_SIDE:
            return f"partner {place.text.strip()}"
    countries = [place.place_id for place in figure.places if place.place_id in OTHER_SIDE]
    is_itself = len(countries) > 1 and len(countries) == len(figure.places) and len(set(countries)) == 1
    return "a country with itself" if is_itself else ""
