"""Match of a text with a place: taken at once, proposed for one click, asked, or refused with the reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from data.atlas.succession import SAME_TERRITORY
from data.enums import PlaceKind
from data.imports.places.presence import Presence, presence, successors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.atlas.atlas import Atlas
    from data.model import PartialDate

Country = Literal["BY", "KZ"]

_ORDER: Final = tuple(PlaceKind)
_BEFORE: Final[Mapping[PlaceKind, int]] = {PlaceKind.COUNTRY: 0, PlaceKind.CITY_OF_RANK: 1, PlaceKind.REGION: 2}


class MatchKind(StrEnum):
    """What is done with a match."""

    AUTO = "auto"
    CONFIRM = "confirm"
    ASK = "ask"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMatch:
    """What place a text means, or may mean.

    Attributes
    ----------
    kind
        Taken at once, proposed, asked, or refused.
    place_ids
        The place that is taken or proposed; the places to choose from; none where it is refused.
    reason_code
        Which sentence says why; `place.exact` where there is nothing to say.
    params
        What the sentence is made with; `text` is what was written.
    """

    kind: MatchKind
    place_ids: tuple[str, ...] = ()
    reason_code: str = "place.exact"
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def proposed(self) -> str | None:
        """The place that is taken or proposed; None where none is preferred."""
        return self.place_ids[0] if self.kind in (MatchKind.AUTO, MatchKind.CONFIRM) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """What a text is matched with: the atlas, the period of its figures, the country of its side."""

    text: str
    atlas: Atlas
    on: PartialDate | None
    country: Country | None

    @property
    def day(self) -> date:
        """The last day of the period; without one the end of all days, for what is there today."""
        return self.on.last if self.on else date.max

    def refuse(self, reason: str, **params: str) -> PlaceMatch:
        """Return the refusal of the text."""
        return PlaceMatch(kind=MatchKind.REFUSE, reason_code=reason, params={"text": self.text, **params})

    def ask(self, reason: str, place_ids: Iterable[str], **params: str) -> PlaceMatch:
        """Return the question which of some places is meant."""
        ids = tuple(dict.fromkeys(place_ids))
        params = {"text": self.text, "places": "|".join(ids), **params}
        return PlaceMatch(kind=MatchKind.ASK, place_ids=ids, reason_code=reason, params=params)

    def take(self, kind: MatchKind, reason: str, place_id: str, **params: str) -> PlaceMatch:
        """Return the match with one place."""
        params = {"text": self.text, "place": place_id, **params}
        return PlaceMatch(kind=kind, place_ids=(place_id,), reason_code=reason, params=params)

    def settle(self, kind: MatchKind, reason: str, place_ids: Iterable[str]) -> PlaceMatch:
        """Return the match with places that a name or a code means, as the period and the country leave them.

        Parameters
        ----------
        kind, reason
            What is done, and why, where one place remains.
        place_ids
            All places of the name or the code, of any time.
        """
        ids = tuple(dict.fromkeys(place_ids))
        within = tuple(i for i in ids if self._is_of_a_side(i))
        if not within:
            reason = "place.other_country" if self._is_of_both(ids) else "place.foreign"
            return self.refuse(reason, place="|".join(ids))
        present = {i: presence(self.atlas, i, self.on) for i in within}
        here = self.in_order(i for i in within if present[i] in (Presence.WHOLE, Presence.PART))
        if len(here) > 1:
            changed = any(change.successor_id in here for i in here for change in self.atlas.changes_out_of(i))
            return self.ask("place.changed_within" if changed else "place.ambiguous", here)
        if here:
            return self._present(kind, reason, here[0], present[here[0]])
        gone = [i for i in within if present[i] is Presence.ENDED]
        return self._ended(gone[0]) if gone else self._not_yet(within[0])

    def _present(self, kind: MatchKind, reason: str, place_id: str, state: Presence) -> PlaceMatch:
        ended = self.atlas.place(place_id).valid_to
        if state is Presence.PART and ended is not None and self.on is not None and ended < self.on.last:
            ids = (place_id, *successors(self.atlas, place_id, self.on))
            return self.ask("place.ended_within", ids, ended_day=ended.isoformat())
        return self.take(kind, reason, place_id)

    def _ended(self, place_id: str) -> PlaceMatch:
        ended = self.atlas.place(place_id).valid_to
        ids = successors(self.atlas, place_id, self.on)
        if {change.kind for change in self.atlas.changes_out_of(place_id)} <= SAME_TERRITORY and len(ids) == 1:
            return self.take(MatchKind.CONFIRM, "place.former", ids[0])
        return self.ask("place.ended", ids, ended_day=ended.isoformat() if ended else "")

    def _not_yet(self, place_id: str) -> PlaceMatch:
        place = self.atlas.place(place_id)
        assert self.on is not None and place.valid_from is not None  # noqa: S101, PT018 - what Presence.NOT_YET means
        before = self.atlas.resolve(place_id, self.on.last).place_ids
        begun = place.valid_from.isoformat()
        same = tuple(i for i in before if self.atlas.place(i).name_en == place.name_en)
        if same:
            return self.ask("place.not_yet", same, begun_day=begun)
        return self.refuse("place.began_later", place=place_id, earlier_places="|".join(before), begun_day=begun)

    def in_order(self, place_ids: Iterable[str]) -> tuple[str, ...]:
        """Return places with countries, cities that are units and regions before what lies in them."""
        ids = dict.fromkeys(place_ids)
        return tuple(sorted(ids, key=lambda i: _BEFORE.get(self.atlas.place(i).kind, len(_ORDER))))

    def _is_of_a_side(self, place_id: str) -> bool:
        country = self.atlas.place(place_id).country
        return country == self.country if self.country else country in ("BY", "KZ")

    def _is_of_both(self, place_ids: Iterable[str]) -> bool:
        return any(self.atlas.place(i).country in ("BY", "KZ") for i in place_ids)
