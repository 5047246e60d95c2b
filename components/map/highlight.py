"""Highlight of the map: which places and ties a selection lights, of those seen at a date through the filters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from components.map.alike_ties import alike_ties
from components.map.arcs import tie_variants
from components.map.highlight_table import highlight_table
from components.map.pair_lines import seen_lines, with_claims
from components.session.choice import shown_pair

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from components.context import View
    from components.map.arcs import TieVariant
    from components.map.highlight_table import ClaimHighlight, HighlightTable
    from components.map.pair_lines import SeenLine
    from data.atlas.atlas import Atlas
    from data.atlas.selection import Selection

Light = Literal["lit", "below"]
NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Highlight:
    """
    What a selection lights.

    Attributes
    ----------
    selected, partners, below
        The chosen places as they are that day; the other ends of the lit ties, or the places that a claim speaks of;
        and the places around those, or at the ends of the ties below. No place is in two of them.
    lit, lit_below
        Ids of the arcs of the chosen place, pair or claim itself, and of the arcs of what lies within.
    ties
        Ids of all that the selection speaks of, seen or not; a tie with a whole country under the id of its claim.
    """

    selected: frozenset[str]
    partners: frozenset[str]
    below: frozenset[str]
    lit: frozenset[str]
    lit_below: frozenset[str]
    ties: frozenset[str]

    def __bool__(self) -> bool:
        """Return whether anything is lit: a whole country lights nothing."""
        return bool(self.selected or self.partners or self.below or self.lit)


NOTHING: Final = Highlight(NONE, NONE, NONE, NONE, NONE, NONE)


@dataclass(frozen=True, slots=True)
class Sight:
    """
    What is seen of the map.

    Attributes
    ----------
    lines
        Where nothing is lit, the lines of all pairs of units; else of those alone whose ties are lit and have no arc.
    ties
        The arcs that are drawn, none where nothing is lit, and how each is lit; below: a place within the chosen one
        has it.
    chosen, partners, below
        The places that are lit; see `Highlight`.
    """

    lines: tuple[SeenLine, ...]
    ties: tuple[tuple[TieVariant, Light], ...]
    chosen: frozenset[str]
    partners: frozenset[str]
    below: frozenset[str]


def sight(view: View, *, ties: bool = True, claims: Iterable[str] = ()) -> Sight:
    """
    Return what is seen of the map in a view.

    Parameters
    ----------
    view
        The view.
    ties
        Whether its ties are seen: not where numbered symbols are drawn in their place.
    claims
        Claims that are lit beside what is chosen.
    """
    of, alike = _of_first_ties(view), alike_ties(view.atlas)
    seen = seen_ties(of) if ties else ()
    named = [alike.first_of.get(claim, claim) for claim in claims] if alike else claims
    light = highlight(of.atlas, of.selection, seen, on=view.day, claims=named)
    drawn = tuple((tie, how) for tie in seen if (how := _light(light, tie)))
    lines = seen_lines(view) if ties else ()
    if light:
        shown = {tie.claim_id for tie, _ in drawn}
        left = {tie.claim_id for tie in seen if tie.id in light.ties} - shown
        lines = with_claims(lines, {claim for tie in left for claim in alike.members[tie]} if alike else left)
    return Sight(lines, drawn, light.selected, light.partners, light.below)


def lit_claims(view: View) -> frozenset[str] | None:
    """Return the ties that what is chosen speaks of, of any day and filter; None where it lights nothing."""
    of, alike = _of_first_ties(view), alike_ties(view.atlas)
    light = highlight(of.atlas, of.selection, (), on=view.day)
    if not light:
        return None
    claims = {tie.partition("~")[0] for tie in light.ties}
    return frozenset(member for tie in claims for member in (alike.members[tie] if alike else (tie,)))


def _of_first_ties(view: View) -> View:
    """Return a view of very many ties with the first of those that are alike, and the chosen one's first."""
    if (alike := alike_ties(view.atlas)) is None:
        return view
    claim = view.selection.claim
    chosen = view.atlas.claim(claim).repeats or claim if claim else ""
    selection = replace(view.selection, claim=alike.first_of.get(chosen, claim)) if claim else view.selection
    return replace(view, atlas=alike.atlas, selection=selection)


def own_sight(view: View) -> Sight | None:
    """
    Return what is seen of the layer that is shown beside the book; None where none is.

    A claim of the layer lights what it speaks of, a place or a pair its ties; a claim, an organisation or a person of
    the book lights nothing of the layer. The same is done by `OwnTies` of components/map/js/own/own_ties.js.
    """
    of_layer, chosen = view.of_layer, view.selection
    if of_layer is None:
        return None
    if not chosen.own and (chosen.claim or chosen.org or chosen.person):
        return Sight((), (), NONE, NONE, NONE)
    return sight(of_layer)


def is_carried(seen: Sight) -> bool:
    """Return whether anything that is drawn says a tie of a territory that another place has that day."""
    return any(tie.by_territory for tie, _ in seen.ties) or any(line.by_territory for line in seen.lines)


def seen_ties(view: View) -> tuple[TieVariant, ...]:
    """Return the arcs of a view's day that pass its filters, those too that carry a tie and are not drawn."""
    atlas, day = view.atlas, view.day
    passing = {str(i) for i in atlas.ties(on=day, **view.selection.filters).index}
    return tuple(
        tie for tie in tie_variants(atlas)
        if tie.claim_id in passing and tie.first <= day and (tie.last is None or day <= tie.last)
    )  # fmt: skip


def highlight(
    atlas: Atlas, selection: Selection, seen: Iterable[TieVariant], *, on: date, claims: Iterable[str] = ()
) -> Highlight:
    """
    Return what a selection lights on a day.

    An arc that carries a tie to another territory is lit where that territory, or the claim, organisation or person
    itself, is chosen. Claims that a step of a talk rests on are lit beside what is chosen. The same is done by
    `lighting` of components/map/js/highlight.js; tests/cases/highlight.json holds both.

    Parameters
    ----------
    atlas
        The facts.
    selection
        What is chosen: a claim, an organisation or a person, else a pair, else a place, else the one side of a pair.
    seen
        The arcs of the day that pass the filters.
    on
        The day.
    claims
        Claims that are lit beside what is chosen.
    """
    table, era = highlight_table(atlas), atlas.index.era(on)
    selected: set[str] = set()
    partners: set[str] = set()
    below: set[str] = set()
    own: set[str] = set()
    within: set[str] = set()
    spoken_of = _spoken_of(table, selection)
    if spoken_of:
        own = set(spoken_of.ties)
        for place in (table.places[place_id][era] for place_id in spoken_of.place_ids):
            partners.update(place.at)
            below.update(place.around)
    elif pair := shown_pair(selection):
        by, kz = (table.places[place_id][era] for place_id in pair)
        own = {*by.own}.intersection(kz.own)
        within = {*by.own, *by.below}.intersection((*kz.own, *kz.below)) - own
        selected.update(by.at, kz.at)
    elif place_id := selection.place or selection.by or selection.kz:
        place = table.places[place_id][era]
        own, within = set(place.own), set(place.below)
        selected.update(place.at)
    named = _named(table, claims, era, partners=partners, below=below)
    own |= named
    within -= named
    if not (selected or partners or below or own or within):
        return NOTHING
    shown = [
        tie for tie in seen
        if spoken_of or tie.id in named or not tie.by_territory or selected.intersection(tie.changed)
    ]  # fmt: skip
    lit = [tie for tie in shown if tie.id in own]
    lit_below = [tie for tie in shown if tie.id in within]
    partners.update(end for tie in lit for end in (tie.by_place_id, tie.kz_place_id))
    below.update(end for tie in lit_below for end in (tie.by_place_id, tie.kz_place_id))
    return Highlight(
        selected=frozenset(selected),
        partners=frozenset(partners - selected),
        below=frozenset(below - selected - partners),
        lit=frozenset(tie.id for tie in lit),
        lit_below=frozenset(tie.id for tie in lit_below),
        ties=frozenset(own | within),
    )


def _named(
    table: HighlightTable, claims: Iterable[str], era: int, *, partners: set[str], below: set[str]
) -> frozenset[str]:
    """Return the ties that claims are or name, and add their places to those that are lit."""
    spoken_of = [table.claims[claim_id] for claim_id in claims if claim_id in table.claims]
    for place in (table.places[place_id][era] for each in spoken_of for place_id in each.place_ids):
        partners.update(place.at)
        below.update(place.around)
    return frozenset(tie for each in spoken_of for tie in each.ties)


def _spoken_of(table: HighlightTable, selection: Selection) -> ClaimHighlight | None:
    if selection.claim:
        return table.claims[selection.claim]
    if selection.org:
        return table.orgs[selection.org]
    return table.people[selection.person] if selection.person else None


def _light(light: Highlight, tie: TieVariant) -> Light | None:
    return "lit" if tie.id in light.lit else "below" if tie.id in light.lit_below else None
